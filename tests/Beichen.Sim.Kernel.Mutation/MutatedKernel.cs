using Beichen.Sim.Kernel.Lanes;
using Xunit;

namespace Beichen.Sim.Kernel.Mutation;

/// <summary>The only test while Stryker merely makes the mutants: it reaches none of them, so Stryker tests none, and lays the mutated kernel aside.</summary>
public sealed class MutatedKernel
{
    [Fact]
    public void The_mutated_kernel_is_laid_aside()
    {
        string kernel = typeof(Pack).Assembly.Location;
        string aside = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../StrykerOutput/mutated"));
        Directory.CreateDirectory(aside);
        File.Copy(kernel, Path.Combine(aside, Path.GetFileName(kernel)), overwrite: true);
        Assert.NotEmpty(Directory.EnumerateFiles(aside));
    }
}
