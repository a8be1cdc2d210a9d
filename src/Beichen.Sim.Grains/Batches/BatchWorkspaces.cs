using Beichen.Sim.Kernel.Runs;

namespace Beichen.Sim.Grains.Batches;

/// <summary>The workspace of one compute thread: the blocks of one tile of the plan it last worked on.</summary>
/// <param name="before">Who goes first; null for nobody.</param>
internal sealed class BatchWorkspaces(RightOfWay? before)
{
    private DistrictKernel? _kernel;
    private BatchWorkspace? _workspace;

    /// <summary>
    /// The workspace for a tile of a kernel, once no other has the right of way; made anew when the last one was for a plan of another shape.
    /// </summary>
    public BatchWorkspace For(DistrictKernel kernel)
    {
        before?.Give();
        if (_workspace is not null && _kernel is not null && kernel.DiffersInLeversAlone(_kernel)) return _workspace;
        _kernel = kernel;
        return _workspace = new BatchWorkspace(kernel);
    }
}
