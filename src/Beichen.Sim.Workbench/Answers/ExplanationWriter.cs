using Beichen.Sim.Analysis.Influences;
using Beichen.Sim.Briefing;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Ledgers;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Results.Scores;

namespace Beichen.Sim.Workbench.Answers;

/// <summary>A node of what stands behind a number.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Text">Its value or share.</param>
/// <param name="Rule">How it is known.</param>
/// <param name="Source">Where it stands.</param>
/// <param name="Children">What stands behind it.</param>
public sealed record ExplanationNode(Bilingual Name, string Text, Bilingual? Rule, string? Source, IReadOnlyList<ExplanationNode> Children);

/// <summary>Says over all draws which values a target's outcome goes with, and what a project's dates rest on, each down to its line and source.</summary>
internal static class ExplanationWriter
{
    private const int Most = 8;

    /// <summary>What a target's outcome goes with.</summary>
    /// <exception cref="RefusedException">The plan has no such target.</exception>
    public static ExplanationNode OfTarget(KeptRun run, string id)
    {
        int place = run.Summary.Targets.ToList().FindIndex(score => string.Equals(score.Id, id, StringComparison.Ordinal));
        if (place < 0) throw RefusedException.Of("target", id, $"one of: {string.Join(", ", run.Summary.Targets.Select(score => score.Id))}");
        TargetScore score = run.Summary.Targets[place];
        IReadOnlyList<UncertainInput> inputs = UncertainInput.From(run.Plan.Ledger, run.Plan.Plan);
        InputInfluence[] top = [.. Influence.Rank(inputs, run.Sampling.Seed, run.Outcomes[place]).Where(influence => influence.IsDistinct).Take(Most)];
        return new ExplanationNode(
            new Bilingual(score.Zh, score.En),
            $"{NumberWords.Chance(score.Probability)} · {NumberWords.Value(score.P50, score.Unit)}",
            new Bilingual("结果随哪些数而变：各数与结果的秩相关平方（已扣偶然），占离散度的份额",
                "which values the outcome goes with: squared rank correlations less luck, as shares of its spread"),
            run.Plan.Seeds.Entities.FirstOrDefault(entity => entity.Kind is "target" && string.Equals(entity.Id, id, StringComparison.Ordinal))?.Quote,
            [.. top.Select(influence => Leaf(run.Plan, influence.Path, NumberWords.Share(influence.ShareOfSpread)))]);
    }

    /// <summary>What a project's dates rest on.</summary>
    /// <exception cref="RefusedException">The plan has no such project.</exception>
    public static ExplanationNode OfProject(KeptRun run, string id)
    {
        ProjectScore score = run.Summary.Projects.FirstOrDefault(project => string.Equals(project.Id, id, StringComparison.Ordinal))
            ?? throw RefusedException.Of("project", id, "the id of a project of the plan");
        string prefix = $"projects/{id}/";
        LedgerEntry[] own = [.. run.Plan.Ledger.Entries.Where(entry =>
            entry.Path.StartsWith(prefix, StringComparison.Ordinal) && entry.Distribution is not null).Take(16)];
        return new ExplanationNode(
            new Bilingual(score.Zh, score.En),
            NumberWords.Chance(score.Probability),
            new Bilingual("年末前投产或启用的概率；下列各数决定其日期与规模", "chance to produce or open by the end; the values below decide its dates and size"),
            run.Plan.Seeds.Entities.FirstOrDefault(entity => entity.Kind is "project" && string.Equals(entity.Id, id, StringComparison.Ordinal))?.Quote,
            [.. own.Select(entry => Leaf(run.Plan, entry.Path, string.Empty))]);
    }

    private static ExplanationNode Leaf(CompiledPlan plan, string path, string share)
    {
        if (plan.Ledger.Find(path) is not { } entry) return new ExplanationNode(InputNames.Of(path, plan), share, null, path, []);
        string law = $"{entry.Distribution ?? entry.Value} {entry.Unit}".Trim();
        string basis = entry.Confidence is { } confidence ? $"{law} · {entry.Basis} · {confidence}" : $"{law} · {entry.Basis}";
        return new ExplanationNode(
            InputNames.Of(path, plan), share, new Bilingual(basis, basis), $"{entry.File}:{entry.Line} {entry.Quote ?? entry.Source}".TrimEnd(), []);
    }
}
