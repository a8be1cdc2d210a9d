using Beichen.Sim.Analysis.Influences;

namespace Beichen.Sim.Workbench.Answers;

/// <summary>
/// Ranks of uncertain values, the last few kept: while a hand moves levers they are the same, and ranking is most of what
/// its grounds cost. Draws that were taken by what is known of the year are other ones in every state.
/// </summary>
internal sealed class KeptRanks
{
    // Some 8 MB of a thousand draws.
    private const int Most = 3;

    private InputRanks[] _kept = [];

    /// <summary>Ranks of the uncertain values of a run in its draws.</summary>
    public InputRanks Of(KeptRun run, IReadOnlyList<UncertainInput> inputs)
    {
        InputRanks[] kept = _kept;
        (ulong seed, int draws, IReadOnlyList<ulong>? drawn) = (run.Sampling.Seed, run.Sampling.Draws, run.Drawn);
        if (Array.Find(kept, ranks => drawn is null ? ranks.Are(inputs, seed, draws) : ranks.Are(inputs, seed, drawn)) is { } known) return known;
        InputRanks made = drawn is null ? new InputRanks(inputs, seed, draws) : new InputRanks(inputs, seed, drawn);
        _kept = [made, .. kept.Take(Most - 1)];
        return made;
    }
}
