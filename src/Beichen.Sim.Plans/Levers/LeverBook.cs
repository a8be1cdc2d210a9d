using Beichen.Sim.Kernel.Time;

namespace Beichen.Sim.Plans.Levers;

/// <summary>The levers as set, ready to be asked for a target's path.</summary>
internal sealed class LeverBook(IReadOnlyList<LeverSetting> settings, Quarter start, int quarters)
{
    /// <summary>Target of a setting on the district or on all.</summary>
    public const string Everything = "all";

    private readonly HashSet<LeverSetting> won = new(ReferenceEqualityComparer.Instance);

    /// <summary>The settings that no path asked for so far is made of.</summary>
    public IEnumerable<LeverSetting> Unread => settings.Where(setting => !won.Contains(setting));

    /// <summary>The settings.</summary>
    public IReadOnlyList<LeverSetting> Settings => settings;

    /// <summary>First quarter.</summary>
    public Quarter Start => start;

    /// <summary>Number of quarters.</summary>
    public int Quarters => quarters;

    /// <summary>The lever by quarter: the default, then what is set on all, then what is set on each target, the most particular last.</summary>
    public QuarterPath Path(LeverRule rule, params IReadOnlyList<string> targets)
    {
        LeverSetting[] own = [.. settings.Where(setting => string.Equals(setting.Lever, rule.Id, StringComparison.Ordinal) && (setting.On is Everything || targets.Contains(setting.On, StringComparer.Ordinal)))];
        if (own.Length == 0) return rule.Path;
        LeverSetting?[] winners = [.. Enumerable.Range(0, quarters).Select(quarter => Winner(own, start.Plus(quarter), targets))];
        won.UnionWith(winners.OfType<LeverSetting>());
        QuarterPath path = Compact([.. winners.Select(setting => setting?.Value ?? rule.Default)]);
        return Array.TrueForAll(winners, setting => setting?.ByDraw is null) ? path : path with { ByDraw = [.. winners.Select(setting => setting?.ByDraw)] };
    }

    /// <summary>A path as short as it can be: its last value holds for ever.</summary>
    public static QuarterPath Compact(IReadOnlyList<double> values)
    {
        int length = values.Count;
        while (length > 1 && values[length - 2].Equals(values[length - 1])) length--;
        return new QuarterPath([.. values.Take(length)]);
    }

    private static LeverSetting? Winner(LeverSetting[] own, Quarter quarter, IReadOnlyList<string> targets)
    {
        LeverSetting? winner = null;
        foreach (string target in (string[])[Everything, .. targets])
        {
            foreach (LeverSetting setting in own)
            {
                if (string.Equals(setting.On, target, StringComparison.Ordinal) && (setting.From is null || quarter >= setting.From) && (setting.To is null || quarter <= setting.To))
                    winner = setting;
            }
        }

        return winner;
    }
}
