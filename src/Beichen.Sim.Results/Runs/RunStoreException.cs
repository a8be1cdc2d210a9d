using Beichen.Sim.Plans.Problems;

namespace Beichen.Sim.Results.Runs;

/// <summary>A folder of results cannot be read or written; the message says which file, what was found and what was expected.</summary>
public sealed class RunStoreException : RefusedException
{
    /// <summary>With no word of the reason.</summary>
    public RunStoreException()
    {
    }

    /// <summary>With a reason.</summary>
    public RunStoreException(string message)
        : base(message)
    {
    }

    /// <summary>With a reason and what lies behind it.</summary>
    public RunStoreException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>True when the disk refused what could have been written: a failure of this run, not of what was asked.</summary>
    public bool IsOfDisk { get; private init; }

    /// <summary>The disk refused.</summary>
    public static RunStoreException OfDisk(string message, Exception problem) => new(message, problem) { IsOfDisk = true };
}
