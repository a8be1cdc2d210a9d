using System.Globalization;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Problems;

namespace Beichen.Sim.Experiments.Achieving;

/// <summary>Asks for the cheapest levers, accelerations and dates that make one or more targets as sure as asked.</summary>
/// <param name="Targets">Ids of the targets that are to be met together.</param>
/// <param name="Probability">The chance to reach, above 0 and below 1.</param>
/// <param name="Sampling">Draws that the search is made on; it is judged on ten times as many of another seed.</param>
public sealed record AchieveRequest(IReadOnlyList<string> Targets, double Probability, Sampling Sampling)
{
    /// <summary>Most quarters by which a project may be moved at all.</summary>
    public const int MostQuarters = 8;

    /// <summary>Quarters by which a date may be moved, and steps of a lever, where nothing is said of them.</summary>
    public const int UsualQuarters = 2, UsualSteps = 2;

    /// <summary>Most that may be spent, 亿元; null for no limit.</summary>
    public double? Budget { get; init; }

    /// <summary>Targets that have to keep a chance of their own.</summary>
    public IReadOnlyList<HeldTarget> Holds { get; init; } = [];

    /// <summary>Ids of the levers that may be moved; none for all that cost something, <c>none</c> for no lever.</summary>
    public IReadOnlyList<string> Levers { get; init; } = [];

    /// <summary>Ids of the projects whose dates may be moved, or <c>all</c>; none for no date.</summary>
    public IReadOnlyList<string> Dates { get; init; } = [];

    /// <summary>Most quarters by which a date may be moved either way, 1 to <see cref="MostQuarters"/>.</summary>
    public int Quarters { get; init; } = UsualQuarters;

    /// <summary>Steps in which a lever goes from where the scenario has it to its highest setting; 1 for on or off.</summary>
    public int Steps { get; init; } = UsualSteps;

    /// <summary>Refuses what makes no sense.</summary>
    /// <exception cref="RefusedException">A target is unknown, or a chance, the budget or the steps are out of range.</exception>
    internal void Check(CompiledPlan plan)
    {
        if (Targets.Count == 0) throw RefusedException.Of("target", "", "one or more targets");
        foreach (string target in Targets) plan.ScoredTarget(target);
        if (Probability is not (> 0 and < 1)) throw RefusedException.Of("probability", Number(Probability), "a chance above 0 and below 1");
        if (Budget is < 0 or double.NaN) throw RefusedException.Of("budget", Number(Budget.Value), "0 or more");
        if (Steps is < 1 or > 100) throw RefusedException.Of("steps", Number(Steps), "1 to 100");
        if (Quarters is < 1 or > MostQuarters) throw RefusedException.Of("quarters", Number(Quarters), $"1 to {MostQuarters}");
        foreach (HeldTarget held in Holds)
        {
            plan.ScoredTarget(held.Target);
            if (held.Probability is not (> 0 and < 1)) throw RefusedException.Of("hold", $"{held.Target}={Number(held.Probability)}",
                "a target and a chance above 0 and below 1");
        }

        static string Number(double number) => number.ToString(CultureInfo.InvariantCulture);
    }
}

/// <summary>A target that has to keep a chance.</summary>
/// <param name="Target">Its id.</param>
/// <param name="Probability">The chance.</param>
public sealed record HeldTarget(string Target, double Probability);
