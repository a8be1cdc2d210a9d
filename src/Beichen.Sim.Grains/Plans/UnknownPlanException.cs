namespace Beichen.Sim.Grains.Plans;

/// <summary>A silo was asked to work on a plan that it neither holds nor can compile.</summary>
[GenerateSerializer, Alias("Beichen.Sim.UnknownPlanException")]
public sealed class UnknownPlanException : Exception
{
    /// <summary>An exception without a message.</summary>
    public UnknownPlanException()
    {
    }

    /// <summary>An exception with a message.</summary>
    public UnknownPlanException(string message)
        : base(message)
    {
    }

    /// <summary>An exception with a message and a cause.</summary>
    public UnknownPlanException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
