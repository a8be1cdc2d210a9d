using Beichen.Sim.Grains.Runs;
using Beichen.Sim.Kernel.Runs;

namespace Beichen.Sim.Grains.Hosting;

/// <summary>The result of a run.</summary>
/// <param name="Layout">What the columns are.</param>
/// <param name="Blocks">The blocks in draw order.</param>
/// <param name="Fingerprint">Fingerprint of the result.</param>
public sealed record RunOutcome(ResultLayout Layout, IReadOnlyList<RunBlock> Blocks, string Fingerprint);
