using Beichen.Sim.Kernel.Lanes;

namespace Beichen.Sim.Kernel.Projects;

/// <summary>A project without its luck: quarters of its gates at the median slip, chances of passing them, idle time and overrun in the mean.</summary>
internal readonly struct ProjectMedians<T>
    where T : struct, ILanes<T>
{
    /// <summary>Construction takes at least this, quarters.</summary>
    public const double LeastConstruction = 0.25;

    public required T Negotiation { get; init; }

    public required T Approval { get; init; }

    public required T Construction { get; init; }

    /// <summary>Probability of a signature.</summary>
    public required T Signs { get; init; }

    /// <summary>Probability that a signed project begins.</summary>
    public required T Begins { get; init; }

    /// <summary>Probability that what is begun is completed.</summary>
    public required T Completes { get; init; }

    /// <summary>Quarters that setbacks cost in the mean.</summary>
    public required T Idle { get; init; }

    /// <summary>Mean overrun of cost.</summary>
    public required T Overrun { get; init; }
}
