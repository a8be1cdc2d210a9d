using Beichen.Sim.Analysis.Deciding;
using Beichen.Sim.Plans;

namespace Beichen.Sim.Experiments.Achieving;

/// <summary>
/// The best of the sets that a search leaves as candidates: as cheap as each other, or where nothing reaches the chance, not told from the nearest. Chosen
/// by procedure KN (Kim and Nelson 2001) on draws that neither searched nor judge, the same for all candidates: an observation is the share of a block of
/// <see cref="Block"/> draws that hit, near enough to normal. With the assurance asked for, the one chosen is the best or within the indifference of it.
/// </summary>
internal static class FinalChoice
{
    /// <summary>Most candidates: beyond, those with the most hits are taken.</summary>
    public const int Most = 8;

    /// <summary>Draws of an observation.</summary>
    public const int Block = 64;

    /// <summary>Smallest difference in chance that is worth finding.</summary>
    public const double Indifference = 0.01;

    /// <summary>Chance that the choice is worse than the best by more than that.</summary>
    public const double Error = 0.05;

    // Blocks that are run together, for every candidate.
    private const int Ahead = 16;

    /// <summary>Chooses one of several plans.</summary>
    /// <param name="evaluator">Runs the plans.</param>
    /// <param name="plans">The candidates.</param>
    /// <param name="targets">Targets that are to be met together.</param>
    /// <param name="seed">Seed of the draws.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>Place of the one chosen, and what it took; null for a single candidate.</returns>
    public static async Task<(int Best, SetChoice? Choice)> Of(
        Evaluator evaluator, IReadOnlyList<CompiledPlan> plans, IReadOnlyList<string> targets, ulong seed, CancellationToken cancellation)
    {
        if (plans.Count < 2) return (0, null);
        List<double>[] shares = [.. plans.Select(_ => new List<double>())];
        double Observe(int candidate, int block)
        {
            while (shares[candidate].Count <= block) Run(shares[candidate].Count).GetAwaiter().GetResult();
            return shares[candidate][block];
        }

        (int best, int observations) = await Task.Run(
            () => new SequentialSelection(Indifference, Error, Ahead).Choose(plans.Count, Observe), cancellation);
        return (best, new SetChoice(plans.Count, Indifference, 1 - Error, (long)observations * Block, seed));

        async Task Run(int from)
        {
            Sampling some = new(seed, Ahead * Block) { FirstDraw = (ulong)from * Block };
            IReadOnlyList<TargetMargins> margins = await evaluator.Margins(plans, some, cancellation);
            for (int i = 0; i < shares.Length; i++)
            {
                bool[] hits = SettingJudge.Together(margins[i], targets);
                for (int block = 0; block < Ahead; block++) shares[i].Add(hits.AsSpan(block * Block, Block).Count(true) / (double)Block);
            }
        }
    }
}
