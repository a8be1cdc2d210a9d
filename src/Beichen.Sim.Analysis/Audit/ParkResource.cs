using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Parks;
using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Kernel.Randomness;
using Beichen.Sim.Kernel.Time;

namespace Beichen.Sim.Analysis.Audit;

/// <summary>A hard limit of a park.</summary>
/// <param name="Id">Id.</param>
/// <param name="Name">Name.</param>
/// <param name="Unit">Unit.</param>
/// <param name="Asked">What a project asks.</param>
/// <param name="Free">What a park has free on the first day.</param>
/// <param name="Released">What is released on top, by quarter.</param>
/// <param name="IsLand">True for land, the one resource that projects without a name ask for.</param>
internal sealed record ParkResource(
    string Id, Bilingual Name, string Unit, Func<ProjectParameters, double> Asked,
    Func<ParkParameters, Quantity> Free, Func<ParkParameters, QuarterPath> Released, bool IsLand)
{
    /// <summary>What the park can give out by the end of a quarter, its reserve kept back, at a quantile of what is free.</summary>
    public double Limit(ParkParameters park, int quarter, double quantile) =>
        (Free(park).FromUniform(new Lanes1(quantile)).Value * (1 - park.Reserve)) + Released(park).At(quarter);
}
