using Beichen.Sim.Kernel.Runs;

namespace Beichen.Sim.Grains.Batches;

/// <summary>The workspace of one compute thread: the blocks of one tile of the plan it last worked on.</summary>
internal sealed class BatchWorkspaces
{
    private DistrictKernel? _kernel;
    private BatchWorkspace? _workspace;

    /// <summary>The workspace for a kernel, made anew when the last one was for a plan of another shape.</summary>
    public BatchWorkspace For(DistrictKernel kernel)
    {
        if (_workspace is not null && _kernel is not null && kernel.DiffersInLeversAlone(_kernel)) return _workspace;
        _kernel = kernel;
        return _workspace = new BatchWorkspace(kernel);
    }
}
