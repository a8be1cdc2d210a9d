namespace Beichen.Sim.Charts;

/// <summary>One of two targets on the plane of both.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Unit">Unit of its outcome: "%" and "pp" for fractions, otherwise 个, 家, 人 and the like.</param>
/// <param name="Asked">Least outcome that meets it.</param>
public sealed record JointTarget(Bilingual Name, string Unit, double Asked);
