namespace Beichen.Sim.Plans.Values;

/// <summary>The keys of a value.</summary>
internal static class ValueFields
{
    public const string Value = "value";
    public const string Unit = "unit";
    public const string Distribution = "distribution";
    public const string Basis = "basis";
    public const string Confidence = "confidence";
    public const string Quote = "quote";
    public const string Source = "source";
    public const string Note = "note";
    public const string Knowable = "knowable";

    /// <summary>Id of the target that the value was set from; that target is then not scored.</summary>
    public const string FromTarget = "from-target";

    public static IReadOnlyList<string> All { get; } = [Value, Unit, Distribution, Basis, Confidence, Quote, Source, Note, Knowable, FromTarget];
}
