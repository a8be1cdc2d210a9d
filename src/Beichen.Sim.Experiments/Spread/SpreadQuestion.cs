using Beichen.Sim.Analysis.Sensitivity;
using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Randomness;
using Beichen.Sim.Plans;
using Beichen.Sim.Results.Scores;

namespace Beichen.Sim.Experiments.Spread;

/// <summary>
/// Where the spread of each target comes from. Each group of random numbers is drawn once from a second seed while the rest of every draw stays as it was
/// (<see cref="RandomNames"/>, <see cref="PickFreeze"/>): a run more a group, on no more than <see cref="MostDraws"/> draws.
/// </summary>
public static class SpreadQuestion
{
    /// <summary>Draws beyond which shares are known well enough: half a 95 % interval is then 3 points at most.</summary>
    public const int MostDraws = 4096;

    /// <summary>Runs each group from the second seed and says its share of each target's variance.</summary>
    /// <param name="evaluator">Runs the groups.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="sampling">The draws of the run; the first of them are used.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>Null for fewer than two draws.</returns>
    public static async Task<RunSpread?> Ask(Evaluator evaluator, CompiledPlan plan, Sampling sampling, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(evaluator);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(sampling);
        if (sampling.Draws < 2) return null;
        Sampling draws = sampling with { Draws = Math.Min(sampling.Draws, MostDraws) };
        ulong second = unchecked(sampling.Seed + 0x9E37_79B9_7F4A_7C15);
        IReadOnlyList<SpreadGroup> causes = RandomNames.ByCause(plan), confidences = RandomNames.ByConfidence(plan);
        Task<TargetMargins> first = evaluator.Margins(plan, draws, cancellation), other = evaluator.Margins(plan, draws with { Seed = second }, cancellation);
        TargetMargins[] mixed = await Task.WhenAll(causes.Concat(confidences)
            .Select(group => evaluator.Margins(plan, draws, new Reseeding(second, group.Names), cancellation)));
        TargetMargins a = await first, b = await other;
        return new RunSpread(draws.Draws, Shares(causes, mixed), Shares(confidences, mixed[causes.Count..]));

        TargetSpread[] Shares(IReadOnlyList<SpreadGroup> groups, TargetMargins[] runs) =>
            [.. plan.Plan.Targets.Select((target, i) => (target, i)).Where(one => one.target.IsScored).Select(one => Shared(one.target, one.i, groups, runs))];

        TargetSpread Shared(TargetParameters target, int place, IReadOnlyList<SpreadGroup> groups, TargetMargins[] runs)
        {
            double[] before = a.Outcomes(place).ToArray(), anew = b.Outcomes(place).ToArray();
            IEnumerable<SpreadPart> parts = groups.Select((group, g) => Part(group.Id, PickFreeze.Of(before, anew, runs[g].Outcomes(place).ToArray())));
            return new TargetSpread(target.Id, [.. parts]);
        }
    }

    private static SpreadPart Part(string id, SobolIndex share) =>
        new(id, share.First, share.FirstLow, share.FirstHigh, share.Total, share.TotalLow, share.TotalHigh);
}
