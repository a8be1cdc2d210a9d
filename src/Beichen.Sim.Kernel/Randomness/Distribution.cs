namespace Beichen.Sim.Kernel.Randomness;

/// <summary>The shape of an uncertain number.</summary>
public enum Distribution
{
    /// <summary>A in every draw: certain, uses no randomness.</summary>
    Fixed,

    /// <summary>Even between A and B.</summary>
    Uniform,

    /// <summary>Rising from A to the mode B, falling to C.</summary>
    Triangular,

    /// <summary>Mean A, standard deviation B.</summary>
    Normal,

    /// <summary>Median A, standard deviation B of the logarithm, mean C of the logarithm.</summary>
    LogNormal,

    /// <summary>Mode A, standard deviation B below it and C above it.</summary>
    TwoPieceNormal,
}
