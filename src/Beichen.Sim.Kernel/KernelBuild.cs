namespace Beichen.Sim.Kernel;

/// <summary>
/// Which build of the rules this is. Draws of two builds do not belong in one result, so
/// whoever computes part of a run or goes on with one names its build, and another is refused.
/// </summary>
public static class KernelBuild
{
    /// <summary>
    /// Module version of this assembly, 32 hexadecimal digits: another for any change
    /// of its code, the same for the same sources and compiler wherever they are built.
    /// </summary>
    public static string Id { get; } = typeof(KernelBuild).Module.ModuleVersionId.ToString("N");

    /// <summary>As many digits of a build's id as tell it from another in a sentence; "unknown" for a build that did not name itself.</summary>
    public static string Short(string? id) => string.IsNullOrEmpty(id) ? "unknown" : id[..Math.Min(12, id.Length)];
}
