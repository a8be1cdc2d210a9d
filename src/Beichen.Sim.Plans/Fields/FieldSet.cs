using Beichen.Sim.Plans.Ledgers;
using Beichen.Sim.Plans.Reading;
using Beichen.Sim.Plans.Values;

namespace Beichen.Sim.Plans.Fields;

/// <summary>The keys of one kind of entity or block. Each is declared once, beside its unit and range, and added to its set.</summary>
internal sealed class FieldSet(string noun, string description, bool hasDefaults = false)
{
    private static readonly string[] Remarks = [ValueFields.Quote, ValueFields.Source, ValueFields.Note, ValueFields.Basis, ValueFields.Confidence];

    private readonly List<Field> fields = [];
    private string[]? knownKeys;

    /// <summary>What one is called in messages.</summary>
    public string Noun { get; } = noun;

    public string Description { get; } = description;

    /// <summary>True when defaults may supply its keys.</summary>
    public bool HasDefaults { get; } = hasDefaults;

    public IReadOnlyList<Field> Fields => fields;

    /// <summary>The declared keys, without the remarks that any entity may carry.</summary>
    public IReadOnlyList<string> Keys => [.. fields.Select(known => known.Key)];

    /// <summary>Every key that one may have.</summary>
    public IReadOnlyList<string> KnownKeys => knownKeys ??=
        [.. fields.Select(known => known.Key), .. fields.SelectMany(known => known.SideKeys), .. Remarks];

    /// <summary>Adds id and name.</summary>
    public FieldSet Named()
    {
        Add(CommonFields.Id);
        Add(CommonFields.Name);
        return this;
    }

    public T Add<T>(T field)
        where T : Field
    {
        fields.Add(field);
        knownKeys = null;
        return field;
    }

    public QuantityField Quantity(string key, string unit, double low, double high, string text, bool required = true) =>
        Add(new QuantityField(key, unit, low, high, text, required));

    /// <summary>The law of what a run draws again and again.</summary>
    public QuantityField DrawnAnew(string key, string unit, double low, double high, string text) =>
        Add(new QuantityField(key, unit, low, high, text, required: true) { DrawnAnew = true });

    /// <summary>A value that the model divides by; its range begins above 0.</summary>
    public QuantityField Divisor(string key, string unit, double low, double high, string text) =>
        Add(new QuantityField(key, unit, low, high, text, required: true, divides: true));

    public NumberField Number(string key, string unit, double low, double high, string text, bool required = true) =>
        Add(new NumberField(key, unit, low, high, text, required));

    public WholeNumberField Whole(string key, int low, int high, string text, bool required = true) =>
        Add(new WholeNumberField(key, low, high, text, required));

    public FlagField Flag(string key, string text) => Add(new FlagField(key, text));

    public ChoiceField<T> Choice<T>(string key, string text, bool required = true)
        where T : struct, Enum => Add(new ChoiceField<T>(key, text, required));

    public WeightsField Season(string key, string text) => Add(new WeightsField(key, text, sumsToOne: true, 1));

    public TextField Text(string key, string text, bool required = true) => Add(new TextField(key, text, required));

    public ReferenceField Reference(string key, string noun, string text, bool required = false) => Add(new ReferenceField(key, noun, text, required));

    public BlockField Block(string key, FieldSet below, string text, bool required = true, bool whole = false) =>
        Add(new BlockField(key, below, text, required, whole));

    public EntitiesField Entities(string key, FieldSet below, string text, bool required = true) => Add(new EntitiesField(key, below, text, required));

    /// <summary>Notes unknown keys and checks the quote of a map of this kind, and of every block in it.</summary>
    public void CheckKeys(MapNode? map, string owner, PlanReading reading)
    {
        if (map is null) return;
        KeyCheck.Unknown(map, KnownKeys, owner, reading.Problems);
        if (map.Get(ValueFields.Quote) is ScalarNode quote) QuoteCheck.Check(quote, reading);
        foreach (BlockField block in fields.OfType<BlockField>())
            block.Fields.CheckKeys(map.Get(block.Key) as MapNode, $"{block.Key} of {owner}", reading);
        foreach (GroupedDefaultsField defaults in fields.OfType<GroupedDefaultsField>())
            defaults.CheckKeys(map, reading);
    }
}
