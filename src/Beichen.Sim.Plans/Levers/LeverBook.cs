using Beichen.Sim.Kernel;
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

    /// <summary>Every lever as set, whether a path was asked for or not.</summary>
    public IReadOnlyList<LeverSetting> Settings => settings;

    /// <summary>First quarter of the run, which paths begin at.</summary>
    public Quarter Start => start;

    /// <summary>Number of quarters.</summary>
    public int Quarters => quarters;

    /// <summary>Team effort that accelerated projects share.</summary>
    public double EffortBudget { get; init; }

    /// <summary>Takes what the reader should know of the settings; null where nobody reads it.</summary>
    public Notice? Notice { get; init; }

    /// <summary>The plan with every lever that is set where it belongs; the others stay as they are.</summary>
    public DistrictPlan On(DistrictPlan plan)
    {
        HashSet<string> set = new(settings.Select(setting => setting.Lever), StringComparer.Ordinal);
        return LeverRules.All.Where(rule => set.Contains(rule.Id)).Aggregate(plan, (levered, rule) => rule.Put(levered, new StandingLever(rule, this)));
    }

    /// <summary>The lever by quarter: the default, then what is set on all, then what is set on each target, the most particular last.</summary>
    public QuarterPath Path(LeverRule rule, params IReadOnlyList<string> targets)
    {
        LeverSetting[] own = [.. settings.Where(setting => string.Equals(setting.Lever, rule.Id, StringComparison.Ordinal)
            && (setting.On is Everything || targets.Contains(setting.On, StringComparer.Ordinal)))];
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
                if (string.Equals(setting.On, target, StringComparison.Ordinal)
                    && (setting.From is null || quarter >= setting.From) && (setting.To is null || quarter <= setting.To))
                    winner = setting;
            }
        }

        return winner;
    }
}
