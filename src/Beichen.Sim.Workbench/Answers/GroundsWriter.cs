using Beichen.Sim.Analysis.Influences;
using Beichen.Sim.Briefing;
using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Results.Scores;

namespace Beichen.Sim.Workbench.Answers;

/// <summary>What stands behind the numbers of a run.</summary>
/// <param name="Verify">A row a scored target: what its spread is made of.</param>
/// <param name="AssumedShare">Share of the uncertain inputs that are assumed, 0–1.</param>
/// <param name="AssumedText">The same in words.</param>
/// <param name="Hardest">The milestones least likely to keep their date.</param>
/// <param name="Readings">What the text leaves open, and how it was read.</param>
public sealed record GroundsAnswer(
    IReadOnlyList<VerifyRow> Verify, double AssumedShare, Bilingual AssumedText, IReadOnlyList<HardMilestone> Hardest, IReadOnlyList<Bilingual> Readings)
{
    /// <summary>What they are given, in words; null for the plan before anything has happened.</summary>
    public Bilingual? Given { get; init; }
}

/// <summary>What a target's spread is made of.</summary>
/// <param name="Target">Its name.</param>
/// <param name="Sourced">Share that goes with sourced values, 0–1.</param>
/// <param name="Assumed">Share that goes with assumed ones.</param>
/// <param name="Luck">The rest.</param>
/// <param name="Top">The largest single value, and its share.</param>
public sealed record VerifyRow(Bilingual Target, double Sourced, double Assumed, double Luck, Bilingual Top);

/// <summary>A milestone that is hard to keep.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Text">Mark and chance.</param>
/// <param name="ErrorText">Half the interval, in points.</param>
/// <param name="Tone">up, down or even.</param>
public sealed record HardMilestone(Bilingual Name, string Text, string ErrorText, string Tone);

/// <summary>Writes the grounds of a run.</summary>
internal static class GroundsWriter
{
    private const int MostDraws = 4096;
    private const int Hard = 5;

    /// <summary>The sentence and the assumptions behind a number, in one language.</summary>
    public static GroundsAnswer Write(KeptRun run, KeptRanks ranks)
    {
        IReadOnlyList<UncertainInput> inputs = UncertainInput.From(run.Plan.Ledger, run.Plan.Plan);
        double assumed = inputs.Count == 0 ? 0 : (double)inputs.Count(input => input.IsAssumed) / inputs.Count;
        string share = NumberWords.Share(assumed);
        MilestoneScore[] hardest = [.. run.Summary.Milestones.OrderBy(milestone => milestone.Probability).Take(Hard)];
        return new GroundsAnswer(
            run.Summary.Draws > MostDraws ? [] : Verify(run, ranks.Of(run, inputs)),
            assumed,
            new Bilingual($"不确定的参数中 {share} 出于假定而非来源。", $"{share} of the uncertain inputs are assumed, not sourced."),
            [.. hardest.Select(milestone => new HardMilestone(
                new Bilingual(milestone.Zh, milestone.En),
                $"{ChanceWords.Of(milestone.Probability, milestone.Low, milestone.High).Mark} {NumberWords.Chance(milestone.Probability)}",
                ChanceWords.Error(milestone.Low, milestone.High),
                ChanceWords.Tone(milestone.Low, milestone.High)))],
            [.. run.Plan.Ambiguities.Select(open => new Bilingual(open.Chinese, open.English))])
        {
            Given = run.Year is { Condition.DataDate: { } date }
                ? new Bilingual($"已知至{date}：离散度与节点按所填实绩，与上表同一组抽样。",
                    $"Known to {date}: spread and milestones below are of the same draws as the table, given the actuals.")
                : null,
        };
    }

    private static VerifyRow[] Verify(KeptRun run, InputRanks inputs)
    {
        int[] scored = [.. Enumerable.Range(0, run.Hits.Count).Where(i => run.Hits[i] is not null)];
        IReadOnlyList<OutcomeInfluence> influences = Influence.Of(inputs, [.. scored.Select(target => run.Outcomes[target])]);
        return [.. scored.Zip(influences, (target, influence) => Row(run, run.Plan.Plan.Targets[target], influence))];
    }

    private static VerifyRow Row(KeptRun run, TargetParameters target, OutcomeInfluence influence)
    {
        InputInfluence? top = influence.Ranked.FirstOrDefault(input => input.IsDistinct);
        string part = top is null ? string.Empty : NumberWords.Share(top.ShareOfSpread);
        Bilingual name = top is null ? new Bilingual(string.Empty, string.Empty) : InputNames.Of(top.Path, run.Plan);
        return new VerifyRow(new Bilingual(target.Chinese, target.English), influence.Spread.Sourced,
            influence.Spread.Assumed, influence.Spread.Luck, new Bilingual($"{name.Zh} {part}", $"{name.En} {part}"));
    }
}
