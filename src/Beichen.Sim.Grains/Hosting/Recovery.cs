using Beichen.Sim.Grains.Entities;
using Orleans.Runtime.Messaging;
using Orleans.Storage;

namespace Beichen.Sim.Grains.Hosting;

/// <summary>Which failures come of a lost silo and pass when the call is made again.</summary>
internal static class Recovery
{
    /// <summary>How often a block is taken up again before its failure is the run's.</summary>
    public const int Attempts = 40;

    /// <summary>Pause before taking it up again.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>True for a lost silo, a lost message, and a grain that came back without its last steps.</summary>
    public static bool CanHelp(Exception exception) =>
        exception is SiloUnavailableException or OrleansMessageRejectionException or ConnectionFailedException or TimeoutException
            or StepOrderException or InconsistentStateException;
}
