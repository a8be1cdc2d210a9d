using Beichen.Sim.Charts;
using Beichen.Sim.Kernel;
using Beichen.Sim.Kernel.Runs;

namespace Beichen.Sim.Cli.Running;

/// <summary>What can be got ready while the silos start: the kernel is compiled on one tile, the typefaces are unpacked.</summary>
public static class WarmUp
{
    /// <summary>Begins in the background; a failure here is left to the run itself to report.</summary>
    public static void Begin(DistrictPlan plan, RunSettings settings)
    {
        _ = Task.Run(() => Kernel(plan, settings));
        if (settings.Out is not null) _ = Task.Run(() => (EmbeddedFonts.Bold, EmbeddedFonts.Regular));
    }

    private static void Kernel(DistrictPlan plan, RunSettings settings)
    {
        DistrictKernel kernel = DistrictKernel.Create(plan, settings.Width);
        var blocks = new DistrictBlocks(plan, 1);
        var draws = new RunDraws(settings.Seed, 0, 1);
        kernel.Initialise(blocks, draws);
        kernel.Step(blocks, 0, draws);
    }
}
