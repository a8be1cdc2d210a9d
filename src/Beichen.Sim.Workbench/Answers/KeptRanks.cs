using Beichen.Sim.Analysis.Influences;

namespace Beichen.Sim.Workbench.Answers;

/// <summary>Ranks of uncertain values, the last few kept: while a hand moves levers they are the same, and ranking is most of what its grounds cost.</summary>
internal sealed class KeptRanks
{
    // Some 8 MB of a thousand draws.
    private const int Most = 3;

    private InputRanks[] _kept = [];

    /// <summary>Ranks of the uncertain values of a run in its draws.</summary>
    public InputRanks Of(KeptRun run, IReadOnlyList<UncertainInput> inputs)
    {
        InputRanks[] kept = _kept;
        if (Array.Find(kept, ranks => ranks.Are(inputs, run.Sampling.Seed, run.Sampling.Draws)) is { } known) return known;
        var made = new InputRanks(inputs, run.Sampling.Seed, run.Sampling.Draws);
        _kept = [made, .. kept.Take(Most - 1)];
        return made;
    }
}
