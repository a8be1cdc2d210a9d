using Beichen.Sim.Kernel.Randomness;
using Beichen.Sim.Kernel.Time;
using Beichen.Sim.Plans.Ledgers;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Plans.Reading;
using Beichen.Sim.Plans.Values;

namespace Beichen.Sim.Plans.Scenarios;

/// <summary>The shocks of a scenario by quarter.</summary>
internal sealed record ShockPaths(ShockPath LockdownSeverity, ShockPath ConstructionActivity, ShockPath RefundShare)
{
    /// <summary>The shocks that hold in no quarter of the run.</summary>
    public IReadOnlyList<ShockSetting> Unread { get; private init; } = [];

    /// <summary>
    /// Lays the shocks out over the quarters of the run. A range given with a value is
    /// sampled once a draw, the same in every quarter of the window; a plain number is exact.
    /// </summary>
    public static ShockPaths Read(IReadOnlyList<ShockSetting> shocks, PlanReading reading, int quarters)
    {
        Quantity[] severity = All(0, quarters), refund = All(0, quarters), construction = All(1, quarters);
        var holder = new Dictionary<(string, int), ShockSetting>();
        foreach (ShockSetting shock in shocks)
        {
            foreach (int quarter in Window(shock, reading.Start, quarters)) holder[(shock.Shock, quarter)] = shock;
            if (string.Equals(shock.Shock, ScenarioKeys.Lockdown, StringComparison.Ordinal))
            {
                KeyCheck.Unknown(shock.Map, ScenarioKeys.LockdownShock, "shock 'lockdown'", reading.Problems);
                Fill(severity, shock, ShockFields.Severity, reading);
                if (shock.Map.Get(ShockFields.ConstructionActivity.Key) is not null) Fill(construction, shock, ShockFields.ConstructionActivity, reading);
            }
            else
            {
                KeyCheck.Unknown(shock.Map, ScenarioKeys.RefundShock, "shock 'vat-refund'", reading.Problems);
                Fill(refund, shock, ShockFields.Share, reading);
            }
        }

        return new ShockPaths(new ShockPath([.. severity]), new ShockPath([.. construction]),
            new ShockPath([.. refund]))
        { Unread = [.. shocks.Where(shock => !holder.ContainsValue(shock))] };
    }

    private static Quantity[] All(double value, int quarters) => [.. Enumerable.Repeat(Quantity.Fixed(value), quarters)];

    private static IEnumerable<int> Window(ShockSetting shock, Quarter start, int quarters) => Enumerable.Range(0, quarters)
        .Where(quarter => shock.Holds(start.Plus(quarter)));

    private static void Fill(Quantity[] path, ShockSetting shock, ValueRule rule, PlanReading reading)
    {
        if (shock.Map.Get(rule.Key) is not { } node)
        {
            reading.Problems.Add(shock.Map.Place, $"shock '{shock.Shock}' has no '{rule.Key}'",
                $"{rule.Key}: a value in {rule.Unit}, {Words.Range(rule.Low, rule.High)}");
            return;
        }

        if (ValueReader.Read(node, rule, reading) is not { } value) return;
        string ledgerPath = $"scenario/shocks/{shock.Shock}/{shock.From}–{shock.To}/{rule.Key}";
        uint? luck = value.Spread is null ? null : reading.Key($"uncertainty:{ledgerPath}");
        Quantity share = value.Spread is { } spread ? reading.UnderDesign(ledgerPath, spread.Quantity(luck!.Value)) : Quantity.Fixed(value.Value);
        foreach (int quarter in Window(shock, reading.Start, path.Length)) path[quarter] = share;

        reading.Enter(new LedgerEntry
        {
            Path = ledgerPath,
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
            File = reading.FileOf(node.Place),
            Line = node.Place.Line,
            UncertaintyKey = luck,
        });
    }
}
