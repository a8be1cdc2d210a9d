namespace Beichen.Sim.Charts;

/// <summary>A lever on the plane of elementary effects (Morris 1991; μ* of Campolongo, Cariboni and Saltelli 2007).</summary>
/// <param name="Name">Name of the lever.</param>
/// <param name="MeanAbsolute">μ*, in the unit of the input.</param>
/// <param name="Low">Lower end of its 95 % interval.</param>
/// <param name="High">Upper end of its 95 % interval.</param>
/// <param name="Mean">μ.</param>
/// <param name="Deviation">σ.</param>
public sealed record MorrisPoint(Bilingual Name, double MeanAbsolute, double Low, double High, double Mean, double Deviation);
