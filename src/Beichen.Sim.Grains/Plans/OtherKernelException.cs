namespace Beichen.Sim.Grains.Plans;

/// <summary>A silo was asked to compute for a run of another build of the rules: the result would be that of neither build.</summary>
[GenerateSerializer, Alias("Beichen.Sim.OtherKernelException")]
public sealed class OtherKernelException : Exception
{
    /// <summary>An exception without a message.</summary>
    public OtherKernelException()
    {
    }

    /// <summary>An exception that names both builds.</summary>
    public OtherKernelException(string message)
        : base(message)
    {
    }

    /// <summary>The same with a cause.</summary>
    public OtherKernelException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
