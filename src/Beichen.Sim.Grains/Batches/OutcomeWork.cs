using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Runs;

namespace Beichen.Sim.Grains.Batches;

/// <summary>
/// Outcomes under way, a column a plan and reading: what a question over many plans needs of each. Nothing else is kept, nothing is hashed, and no quarter is
/// run that nothing is read at or after. A tile is taken through all plans before the next, since they share its luck.
/// </summary>
internal sealed class OutcomeWork : TileWork<double[][][]>
{
    private readonly IReadOnlyList<DistrictKernel> _kernels;
    private readonly OutcomeOrder _order;
    private readonly double[][][] _outcomes;

    /// <summary>Work of which no tile has been taken yet.</summary>
    /// <param name="kernels">A kernel a plan.</param>
    /// <param name="order">Which draws, which readings.</param>
    /// <param name="cancellation">Looked at between tiles.</param>
    public OutcomeWork(IReadOnlyList<DistrictKernel> kernels, OutcomeOrder order, CancellationToken cancellation)
        : base((order.Draws + Tile.Draws - 1) / Tile.Draws, cancellation)
    {
        (_kernels, _order) = (kernels, order);
        _outcomes = [.. kernels.Select(_ => order.Readings.Select(reading => reading.Quarter < 0 ? [] : new double[order.Draws]).ToArray())];
    }

    /// <inheritdoc/>
    protected override void Compute(BatchWorkspaces workspaces, int tile)
    {
        int first = tile * Tile.Draws;
        var draws = new RunDraws(_order.Seed, _order.FirstDraw + (ulong)first, Tiles: 1);
        int valid = Math.Min(Tile.Draws, _order.Draws - first);
        for (int plan = 0; plan < _kernels.Count; plan++)
            workspaces.For(_kernels[plan]).Outcomes(_kernels[plan], draws, _order.Readings, _outcomes[plan], first, valid);
    }

    /// <inheritdoc/>
    protected override double[][][] Result() => _outcomes;
}
