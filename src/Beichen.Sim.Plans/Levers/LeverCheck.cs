using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Plans.Fields;
using Beichen.Sim.Plans.Problems;

namespace Beichen.Sim.Plans.Levers;

/// <summary>
/// Checks the settings of levers against the levers and the entities that there are. A setting of a file and one made in memory meet the same checks.
/// </summary>
/// <param name="texts">The levers of the seeds, with their ranges.</param>
/// <param name="targets">What they can be set on.</param>
internal sealed class LeverCheck(IReadOnlyList<LeverText> texts, LeverTargets targets)
{
    private static readonly string[] Kinds = [.. Enum.GetValues<ProjectKind>().Select(kind => ChoiceWords.Of(kind))];

    private readonly Dictionary<string, (HashSet<string> Ids, string Nouns)> known = new(StringComparer.Ordinal);

    /// <summary>The settings that hold; what is wrong with the others is noted.</summary>
    public IReadOnlyList<LeverSetting> Check(IReadOnlyList<LeverSetting> settings, ProblemList problems) =>
        [.. settings.Where(setting => IsSound(setting, problems))];

    private bool IsSound(LeverSetting setting, ProblemList problems)
    {
        LeverRule? rule = LeverRules.Find(setting.Lever);
        LeverText? text = texts.FirstOrDefault(lever => string.Equals(lever.Id, setting.Lever, StringComparison.Ordinal));
        if (rule is null || text is null)
        {
            problems.Add(setting.LeverPlace, $"unknown lever '{setting.Lever}'", "a lever of levers.yaml",
                NearestWord.To(setting.Lever, texts.Select(lever => lever.Id)));
            return false;
        }

        bool sound = true;
        if (!(setting.Lowest >= text.Low && setting.Highest <= text.High))
        {
            double outside = setting.Lowest >= text.Low ? setting.Highest : setting.Lowest;
            problems.Add(setting.ValuePlace, $"{Words.Number(outside)} for lever '{rule.Id}'", $"{Words.Range(text.Low, text.High)} ({text.Unit})");
            sound = false;
        }

        if (!rule.ByQuarter && (setting.From is not null || setting.To is not null))
        {
            problems.Add(setting.ValuePlace, $"from or to of lever '{rule.Id}'", "neither, for it holds for the whole run");
            sound = false;
        }

        if (setting.From > setting.To)
        {
            problems.Add(setting.ValuePlace, $"lever '{rule.Id}' from {setting.From} to {setting.To}", "a first quarter not later than the last");
            sound = false;
        }

        return IsTarget(rule, setting, problems) && sound;
    }

    private bool IsTarget(LeverRule rule, LeverSetting setting, ProblemList problems)
    {
        if (!known.TryGetValue(rule.Id, out (HashSet<string> Ids, string Nouns) own)) known[rule.Id] = own = Targets(rule);
        if (own.Ids.Contains(setting.On) || targets.Kinds.Any(kind => rule.Scope.HasFlag(kind.Scope) && kind.Removed.Contains(setting.On))) return true;
        problems.Add(setting.OnPlace, $"lever '{rule.Id}' on '{setting.On}'", own.Nouns, NearestWord.To(setting.On, own.Ids));
        return false;
    }

    private (HashSet<string> Ids, string Nouns) Targets(LeverRule rule)
    {
        var candidates = new List<string>();
        var nouns = new List<string>();
        if (rule.Scope.HasFlag(LeverScope.All)) (candidates, nouns) = ([LeverBook.Everything], ["all"]);
        if (rule.Scope.HasFlag(LeverScope.ProjectKind))
        {
            candidates.AddRange(Kinds);
            nouns.Add("a kind of project");
        }

        foreach (LeverTargets.OfScope kind in targets.Kinds)
        {
            if (!rule.Scope.HasFlag(kind.Scope)) continue;
            candidates.AddRange(kind.Ids);
            nouns.Add($"a {kind.Noun}");
        }

        return ([.. candidates], Words.Or(nouns));
    }
}
