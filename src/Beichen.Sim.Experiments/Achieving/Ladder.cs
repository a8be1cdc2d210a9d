using Beichen.Sim.Plans.Variants;

namespace Beichen.Sim.Experiments.Achieving;

/// <summary>
/// What a search moves in steps: a lever on all that it may be set on or on one entity, or the date of a project. The first step is where the scenario
/// has it.
/// </summary>
/// <param name="Lever">Id of the lever; <see cref="Dates"/> for the date of a project.</param>
/// <param name="On">What it is set on: <c>all</c>, or an entity.</param>
/// <param name="Chinese">Words in Chinese for what a step sets.</param>
/// <param name="English">Words in English.</param>
/// <param name="Values">The setting by step, in the lever's unit; quarters later, below 0 for earlier, of a date.</param>
/// <param name="Costs">The cost by step, 亿元; the first is 0 and none is cheaper than the one before.</param>
internal sealed record Ladder(string Lever, string On, Func<double, string> Chinese, Func<double, string> English, double[] Values, double[] Costs)
{
    /// <summary>What a date is called where a lever's id stands otherwise: the key of a scenario that moves it.</summary>
    public const string Dates = "dates";

    /// <summary>The last step.</summary>
    public int End => Values.Length - 1;

    /// <summary>Id of the project whose time it changes, which has one change of it at a time; null for other levers.</summary>
    public string? Project { get; init; }

    /// <summary>Effort of the team by step, pace − 1: what hastened projects share; none for what hastens nothing.</summary>
    public double[] Efforts { get; init; } = new double[Values.Length];

    /// <summary>Whether it moves a date.</summary>
    public bool IsDate => Lever is Dates;

    /// <summary>Whether it puts a project off.</summary>
    public bool IsLater => IsDate && Values[End] > 0;

    /// <summary>The setting of a lever; null where the scenario has it so, and of a date.</summary>
    public LeverChoice? LeverAt(int step) => step == 0 || IsDate ? null : new LeverChoice(Lever, [On], Values[step]);

    /// <summary>The move of a date; null where the scenario has it so, and of a lever.</summary>
    public DateChoice? DateAt(int step) => step == 0 || !IsDate ? null : new DateChoice(On, (int)Values[step]);
}
