namespace Beichen.Sim.Plans.Levers;

/// <summary>What the program knows of a lever: the field that it moves is where its rule is used.</summary>
/// <param name="Id">Id in the files.</param>
/// <param name="Unit">Unit.</param>
/// <param name="Low">Lowest setting that the model can take.</param>
/// <param name="High">Highest setting that the model can take.</param>
/// <param name="Default">Setting that changes nothing.</param>
/// <param name="Scope">What it may be set on.</param>
/// <param name="ByQuarter">False when it holds for the whole run.</param>
internal sealed record LeverRule(string Id, string Unit, double Low, double High, double Default, LeverScope Scope, bool ByQuarter = true)
{
    /// <summary>The path that changes nothing, one object.</summary>
    public Beichen.Sim.Kernel.Time.QuarterPath Path { get; } = Beichen.Sim.Kernel.Time.QuarterPath.Constant(Default);
}
