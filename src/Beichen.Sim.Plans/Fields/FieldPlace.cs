using Beichen.Sim.Plans.Ledgers;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Plans.Reading;
using Beichen.Sim.Plans.Values;

namespace Beichen.Sim.Plans.Fields;

/// <summary>Where a field is being read: for which entity and from which of its layers.</summary>
internal readonly record struct FieldPlace(Entity Owner, Layer Layer, string Path)
{
    public PlanReading Reading => Owner.Reading;

    public ProblemList Problems => Owner.Reading.Problems;

    /// <summary>Enters a setting, sourced by the entity that it stands in.</summary>
    public void EnterSetting(string key, Node node, string text, double? number = null)
    {
        string file = Reading.FileOf(node.Place);
        if (Reading.Changed.TryGetValue(Path, out SeedChange? change))
        {
            Reading.Enter(new LedgerEntry
            {
                Path = Path,
                Value = text,
                Number = number,
                Basis = Evidence.Scenario,
                Source = $"scenario {change.Scenario}",
                File = file,
                Line = node.Place.Line
            });
            return;
        }

        (string? source, string? quote) = Owner.SourceOf(Layer, key);
        if (source is null && quote is null)
            Problems.Add(Layer.Map.Place, $"{Owner.Describe()} has settings without a source", "source, note or quote beside them");
        Reading.Enter(new LedgerEntry
        {
            Path = Path,
            Value = text,
            Number = number,
            Basis = Evidence.Setting,
            Source = source,
            Quote = quote,
            File = file,
            Line = node.Place.Line,
            InheritedFrom = Layer.InheritedFrom,
        });
    }

    /// <summary>Enters a value with its own evidence.</summary>
    public void EnterValue(Node node, SourcedValue value, uint? uncertaintyKey) => Reading.Enter(new LedgerEntry
    {
        Path = Path,
        Value = Words.Number(value.Value),
        Number = value.Value,
        Unit = value.Unit,
        Distribution = value.Spread?.Text,
        Basis = value.Basis,
        Confidence = value.Confidence,
        Source = value.Source,
        Quote = value.Quote,
        Knowable = value.Knowable,
        FromTarget = value.FromTarget,
        File = Reading.FileOf(node.Place),
        Line = node.Place.Line,
        InheritedFrom = Layer.InheritedFrom,
        UncertaintyKey = uncertaintyKey,
    });
}
