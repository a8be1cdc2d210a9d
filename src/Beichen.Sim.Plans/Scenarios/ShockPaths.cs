using Beichen.Sim.Kernel.Time;
using Beichen.Sim.Plans.Ledgers;
using Beichen.Sim.Plans.Levers;
using Beichen.Sim.Plans.Reading;
using Beichen.Sim.Plans.Values;

namespace Beichen.Sim.Plans.Scenarios;

/// <summary>The shocks of a scenario by quarter.</summary>
internal sealed record ShockPaths(QuarterPath LockdownSeverity, QuarterPath ConstructionActivity, QuarterPath RefundShare)
{
    /// <summary>Lays the shocks out over the quarters of the run. A shock runs at its central value; a range given with it is told, not sampled.</summary>
    public static ShockPaths Read(IReadOnlyList<ShockSetting> shocks, PlanReading reading, int quarters)
    {
        double[] severity = new double[quarters], refund = new double[quarters], construction = [.. Enumerable.Repeat(1.0, quarters)];
        foreach (ShockSetting shock in shocks)
        {
            if (string.Equals(shock.Shock, ScenarioKeys.Lockdown, StringComparison.Ordinal))
            {
                KeyCheck.Unknown(shock.Map, ScenarioKeys.LockdownShock, "shock 'lockdown'", reading.Problems);
                Fill(severity, shock, ShockFields.Severity, reading);
                Fill(construction, shock, ShockFields.ConstructionActivity, reading);
            }
            else
            {
                KeyCheck.Unknown(shock.Map, ScenarioKeys.RefundShock, "shock 'vat-refund'", reading.Problems);
                Fill(refund, shock, ShockFields.Share, reading);
            }
        }

        return new ShockPaths(LeverBook.Compact(severity), LeverBook.Compact(construction), LeverBook.Compact(refund));
    }

    private static void Fill(double[] path, ShockSetting shock, ValueRule rule, PlanReading reading)
    {
        if (shock.Map.Get(rule.Key) is not { } node)
        {
            reading.Problems.Add(shock.Map.Place, $"shock '{shock.Shock}' has no '{rule.Key}'", $"{rule.Key}: a value in {rule.Unit}, {Words.Range(rule.Low, rule.High)}");
            return;
        }

        if (ValueReader.Read(node, rule, reading) is not { } value) return;
        for (int quarter = 0; quarter < path.Length; quarter++)
        {
            Quarter now = reading.Start.Plus(quarter);
            if ((shock.From is null || now >= shock.From) && (shock.To is null || now <= shock.To)) path[quarter] = value.Value;
        }

        string window = $"{shock.From}–{shock.To}";
        reading.Enter(new LedgerEntry
        {
            Path = $"scenario/shocks/{shock.Shock}/{window}/{rule.Key}",
            Value = Words.Number(value.Value),
            Number = value.Value,
            Unit = value.Unit,
            Basis = value.Basis,
            Confidence = value.Confidence,
            Source = value.Source,
            Quote = value.Quote,
            Knowable = value.Knowable,
            File = reading.FileOf(node.Place),
            Line = node.Place.Line,
        });
        if (value.Spread is { } spread)
            reading.Notices.Add($"{rule.Key} of {shock.Shock} runs at its central value {Words.Number(value.Value)}; its range {spread.Text} is not sampled");
    }
}
