using Beichen.Sim.Grains.Runs;
using Beichen.Sim.Kernel.Runs;

namespace Beichen.Sim.Grains.Hosting;

/// <summary>The result of a run.</summary>
/// <param name="Layout">What the columns are.</param>
/// <param name="Blocks">The blocks in draw order.</param>
/// <param name="Fingerprint">Fingerprint of the result.</param>
public sealed record RunOutcome(ResultLayout Layout, IReadOnlyList<RunBlock> Blocks, string Fingerprint)
{
    /// <summary>Gathers the blocks of a run.</summary>
    internal static async Task<RunOutcome> Gather(RunRequest request, IAsyncEnumerable<RunBlock> stream)
    {
        var blocks = new List<RunBlock>(request.Blocks);
        await foreach (RunBlock block in stream) blocks.Add(block);
        return new RunOutcome(
            request.FullResults ? ResultLayout.Full(request.Plan) : ResultLayout.Outcomes(request.Plan),
            blocks,
            ResultFingerprint.OfRun(blocks.SelectMany(block => block.TileHashes)));
    }
}
