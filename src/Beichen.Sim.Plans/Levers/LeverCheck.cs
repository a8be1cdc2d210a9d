using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Plans.Fields;
using Beichen.Sim.Plans.Ledgers;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Plans.Reading;
using Beichen.Sim.Plans.Values;

namespace Beichen.Sim.Plans.Levers;

/// <summary>Checks the settings of levers against the levers and the entities that there are, and enters them in the ledger.</summary>
internal sealed class LeverCheck(PlanReading reading, IReadOnlyList<LeverText> texts, IReadOnlyList<(LeverScope Scope, string Noun, PlanIndex Index)> indexes)
{
    private static readonly string[] Kinds = [.. Enum.GetValues<ProjectKind>().Select(kind => ChoiceWords.Of(kind))];

    private readonly Dictionary<string, (HashSet<string> Ids, string Nouns)> targets = new(StringComparer.Ordinal);

    /// <summary>The settings that hold.</summary>
    public IReadOnlyList<LeverSetting> Check(IReadOnlyList<LeverSetting> settings)
    {
        LeverSetting[] sound = [.. settings.Where(IsSound)];
        foreach (IGrouping<(string Lever, string On), LeverSetting> group in sound.GroupBy(setting => (setting.Lever, setting.On)))
            Enter(group.Key.Lever, group.Key.On, [.. group]);
        return sound;
    }

    private bool IsSound(LeverSetting setting)
    {
        LeverRule? rule = LeverRules.Find(setting.Lever);
        LeverText? text = texts.FirstOrDefault(lever => string.Equals(lever.Id, setting.Lever, StringComparison.Ordinal));
        if (rule is null || text is null)
        {
            reading.Problems.Add(setting.LeverPlace, $"unknown lever '{setting.Lever}'", "a lever of levers.yaml", NearestWord.To(setting.Lever, texts.Select(lever => lever.Id)));
            return false;
        }

        bool sound = true;
        if (setting.Value < text.Low || setting.Value > text.High)
        {
            reading.Problems.Add(setting.ValuePlace, $"{Words.Number(setting.Value)} for lever '{rule.Id}'", $"{Words.Range(text.Low, text.High)} ({text.Unit})");
            sound = false;
        }

        if (!rule.ByQuarter && (setting.From is not null || setting.To is not null))
        {
            reading.Problems.Add(setting.ValuePlace, $"from or to of lever '{rule.Id}'", "neither, for it holds for the whole run");
            sound = false;
        }

        if (setting.From > setting.To)
        {
            reading.Problems.Add(setting.ValuePlace, $"lever '{rule.Id}' from {setting.From} to {setting.To}", "a first quarter not later than the last");
            sound = false;
        }

        return IsTarget(rule, setting) && sound;
    }

    private bool IsTarget(LeverRule rule, LeverSetting setting)
    {
        if (!targets.TryGetValue(rule.Id, out (HashSet<string> Ids, string Nouns) known)) targets[rule.Id] = known = Targets(rule);
        if (known.Ids.Contains(setting.On) || IsRemoved(rule, setting.On)) return true;
        reading.Problems.Add(setting.OnPlace, $"lever '{rule.Id}' on '{setting.On}'", known.Nouns, NearestWord.To(setting.On, known.Ids));
        return false;
    }

    private bool IsRemoved(LeverRule rule, string target) => indexes.Any(one => rule.Scope.HasFlag(one.Scope) && one.Index.IsRemoved(target));

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

        foreach ((LeverScope scope, string noun, PlanIndex index) in indexes)
        {
            if (!rule.Scope.HasFlag(scope)) continue;
            candidates.AddRange(index.Ids);
            nouns.Add($"a {noun}");
        }

        return ([.. candidates], Words.Or(nouns));
    }

    private void Enter(string lever, string on, IReadOnlyList<LeverSetting> settings) => reading.Enter(new LedgerEntry
    {
        Path = $"scenario/levers/{lever}/{on}",
        Value = string.Join("; ", settings.Select(setting => $"{Words.Number(setting.Value)} {setting.From}–{setting.To}")),
        Number = settings.Count == 1 ? settings[0].Value : null,
        Unit = LeverRules.Find(lever)!.Unit,
        Basis = Evidence.Scenario,
        Source = $"scenario {settings[0].Scenario}",
        File = reading.FileOf(settings[0].ValuePlace),
        Line = settings[0].ValuePlace.Line,
    });
}
