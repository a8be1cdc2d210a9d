namespace Beichen.Sim.Grains.Entities;

/// <summary>A grain was asked for a step that is not its next one nor one that it has taken. The message names what it expected.</summary>
[GenerateSerializer, Alias("Beichen.Sim.StepOrderException")]
public sealed class StepOrderException : Exception
{
    /// <summary>An exception without a message.</summary>
    public StepOrderException()
    {
    }

    /// <summary>An exception that says what was asked and what was expected.</summary>
    public StepOrderException(string message)
        : base(message)
    {
    }

    /// <summary>The same with a cause.</summary>
    public StepOrderException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
