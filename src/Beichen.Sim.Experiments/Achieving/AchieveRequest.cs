namespace Beichen.Sim.Experiments.Achieving;

/// <summary>Asks for the cheapest levers, accelerations and dates that make one or more targets as sure as asked.</summary>
/// <param name="Targets">Ids of the targets that are to be met together.</param>
/// <param name="Probability">The chance to reach, above 0 and below 1.</param>
/// <param name="Sampling">Draws that the search is made on; it is judged on ten times as many of another seed.</param>
public sealed record AchieveRequest(IReadOnlyList<string> Targets, double Probability, Sampling Sampling)
{
    /// <summary>Most that may be spent, 亿元; null for no limit.</summary>
    public double? Budget { get; init; }

    /// <summary>Targets that have to keep a chance of their own.</summary>
    public IReadOnlyList<HeldTarget> Holds { get; init; } = [];

    /// <summary>Ids of the levers that may be moved; none for all that cost something.</summary>
    public IReadOnlyList<string> Levers { get; init; } = [];

    /// <summary>Repeats of the search on other draws, for the lower bound on the cost.</summary>
    public int Repeats { get; init; } = 3;
}

/// <summary>A target that has to keep a chance.</summary>
/// <param name="Target">Its id.</param>
/// <param name="Probability">The chance.</param>
public sealed record HeldTarget(string Target, double Probability);
