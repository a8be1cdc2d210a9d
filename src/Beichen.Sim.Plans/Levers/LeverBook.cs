using Beichen.Sim.Kernel.Time;

namespace Beichen.Sim.Plans.Levers;

/// <summary>The levers as set, ready to be asked for a target's path.</summary>
internal sealed class LeverBook(IReadOnlyList<LeverSetting> settings, Quarter start, int quarters)
{
    /// <summary>Target of a setting on the district or on all.</summary>
    public const string Everything = "all";

    /// <summary>The lever by quarter: the default, then what is set on all, then what is set on each target, the most particular last.</summary>
    public QuarterPath Path(LeverRule rule, params IReadOnlyList<string> targets) =>
        Compact([.. Enumerable.Range(0, quarters).Select(quarter => At(rule, start.Plus(quarter), targets))]);

    /// <summary>A lever that holds for the whole run.</summary>
    public double Value(LeverRule rule, params IReadOnlyList<string> targets) => At(rule, start, targets);

    /// <summary>A path as short as it can be: its last value holds for ever.</summary>
    public static QuarterPath Compact(IReadOnlyList<double> values)
    {
        int length = values.Count;
        while (length > 1 && values[length - 2].Equals(values[length - 1])) length--;
        return new QuarterPath([.. values.Take(length)]);
    }

    private double At(LeverRule rule, Quarter quarter, IReadOnlyList<string> targets)
    {
        double value = rule.Default;
        foreach (string target in (string[])[Everything, .. targets])
        {
            foreach (LeverSetting setting in settings)
            {
                if (string.Equals(setting.Lever, rule.Id, StringComparison.Ordinal) && string.Equals(setting.On, target, StringComparison.Ordinal)
                    && (setting.From is null || quarter >= setting.From) && (setting.To is null || quarter <= setting.To))
                    value = setting.Value;
            }
        }

        return value;
    }
}
