using System.Text.Json.Serialization;

namespace Beichen.Sim.Experiments.Achieving;

/// <summary>What it takes to reach a chance, or how near one comes.</summary>
public sealed record AchieveReport
{
    /// <summary>Id of the scenario that is to reach its targets.</summary>
    public required string Scenario { get; init; }

    /// <summary>Ids of the targets that are to be met together.</summary>
    public required IReadOnlyList<string> Targets { get; init; }

    /// <summary>The chance asked for.</summary>
    public required double Asked { get; init; }

    /// <summary>Most that may be spent, 亿元; null for no limit.</summary>
    public required double? Budget { get; init; }

    /// <summary>Whether the settings reach the chance, on the draws that judged them.</summary>
    public required bool Feasible { get; init; }

    /// <summary>Cost of the settings, 亿元: of the nearest miss where nothing reaches the chance.</summary>
    public required double Cost { get; init; }

    /// <summary>The team's effort that the settings take: the sum of pace − 1 over hastened projects.</summary>
    public double Effort { get; init; }

    /// <summary>The team's effort.</summary>
    public double EffortBudget { get; init; }

    /// <summary>Cost below which no settings of the ladders tried reach it, the mean of the repeats' bounds; null where none could be stated.</summary>
    public required double? LowerBoundCost { get; init; }

    /// <summary>The settings, the dearest first; of the nearest miss where nothing reaches the chance.</summary>
    public required IReadOnlyList<AchievedSetting> Settings { get; init; }

    /// <summary>The chance under them, on fresh draws.</summary>
    public required double Probability { get; init; }

    /// <summary>Lower end of its 95 % interval (Clopper and Pearson).</summary>
    public required double Low { get; init; }

    /// <summary>Upper end of the 95 % interval of that chance (Clopper and Pearson).</summary>
    public required double High { get; init; }

    /// <summary>The chance on the draws that chose the settings, less that on fresh ones: what the search flattered itself by.</summary>
    public required double OptimismGap { get; init; }

    /// <summary>The chance as the scenario stands, on the fresh draws.</summary>
    public required double Before { get; init; }

    /// <summary>Targets held, under the settings.</summary>
    public required IReadOnlyList<HeldChance> Holds { get; init; }

    /// <summary>What stands in the way where nothing reaches the chance: <c>budget</c>, <c>effort</c>, <c>levers</c> or <c>holds</c>; null otherwise.</summary>
    public required string? BindingLimit { get; init; }

    /// <summary>The chance with every lever at its end, no limit on cost; null where it was not asked.</summary>
    public double? WithEverything { get; init; }

    /// <summary>The cheapest way to rising chances, 亿元 and chance, on the draws of the search: a line of cost against chance.</summary>
    public IReadOnlyList<CostChance> Line { get; init; } = [];

    /// <summary>How the settings were chosen among candidates that cost the same, or come as near; null where there was one.</summary>
    public SetChoice? Choice { get; init; }

    /// <summary>How many settings were tried.</summary>
    public required int Tried { get; init; }

    /// <summary>Whether every cheaper one was tried; false where they were searched by exchange.</summary>
    public required bool IsExact { get; init; }

    /// <summary>Draws of the search.</summary>
    public required int Draws { get; init; }

    /// <summary>Seed of the search.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Draws that judged it.</summary>
    public required int FreshDraws { get; init; }

    /// <summary>Seed of the draws that the search had not seen.</summary>
    public required ulong FreshSeed { get; init; }
}

/// <summary>A lever that is moved, or the date of a project.</summary>
/// <param name="Lever">Id of the lever; <c>dates</c> for the date of a project.</param>
/// <param name="On">What it is set on: of a date the project.</param>
/// <param name="Zh">Words in Chinese.</param>
/// <param name="En">Words in English.</param>
/// <param name="Value">Its setting, in its unit; quarters later, below 0 for earlier, of a date.</param>
/// <param name="From">Quarter from which it holds; null for the start.</param>
/// <param name="Cost">Cost, 亿元.</param>
public sealed record AchievedSetting(string Lever, string On, string Zh, string En, double Value, string? From, double Cost)
{
    /// <summary>Whether it is the date of a project.</summary>
    [JsonIgnore]
    public bool IsDate => Lever is Ladder.Dates;
}

/// <summary>A target that was to keep a chance, under the settings, on fresh draws.</summary>
/// <param name="Target">Its id.</param>
/// <param name="Asked">The chance to keep.</param>
/// <param name="Probability">The chance.</param>
/// <param name="Low">Lower end of its 95 % interval.</param>
/// <param name="High">Upper end.</param>
public sealed record HeldChance(string Target, double Asked, double Probability, double Low, double High);

/// <summary>A point of the line of cost against chance.</summary>
/// <param name="Cost">Cost, 亿元.</param>
/// <param name="Probability">Chance on the draws of the search.</param>
/// <param name="Settings">Settings moved.</param>
public sealed record CostChance(double Cost, double Probability, int Settings);
