using System.Text.Json.Serialization;

namespace Beichen.Sim.Results.Scores;

/// <summary>A milestone against the draws. Dates are quarters since the first day of the run.</summary>
public sealed record MilestoneScore
{
    /// <summary>Id of the milestone.</summary>
    public required string Id { get; init; }

    /// <summary>What the plan asks for, in Chinese.</summary>
    public required string Zh { get; init; }

    /// <summary>What the plan asks for, in English.</summary>
    public required string En { get; init; }

    /// <summary>Id of the project.</summary>
    public required string Project { get; init; }

    /// <summary>Project in Chinese.</summary>
    public required string ProjectZh { get; init; }

    /// <summary>Project in English.</summary>
    public required string ProjectEn { get; init; }

    /// <summary>Stage to reach, in lower-case words joined by hyphens.</summary>
    public required string Stage { get; init; }

    /// <summary>Quarter by whose end it is due.</summary>
    public required string Due { get; init; }

    /// <summary>Quarter at whose end it was read: the due one, or the last of the run.</summary>
    public required string Quarter { get; init; }

    /// <summary>True when it is due beyond the run.</summary>
    public required bool IsPace { get; init; }

    /// <summary>End of the due quarter, quarters since the first day.</summary>
    [JsonPropertyName("target")]
    public required double DueDate { get; init; }

    /// <summary>Date that a tenth of the draws keep; null when fewer ever reach the stage or the run did not keep the date.</summary>
    public required double? P10 { get; init; }

    /// <summary>Date that half of the draws keep; null when fewer ever reach the stage or the run did not keep the date.</summary>
    public required double? P50 { get; init; }

    /// <summary>Date that nine tenths of the draws keep; null when fewer ever reach the stage or the run did not keep the date.</summary>
    public required double? P90 { get; init; }

    /// <summary>
    /// Share of draws that have reached the stage by the due date and are not lost;
    /// due beyond the run, the share whose work left, at normal pace, keeps the date.
    /// </summary>
    public required double Probability { get; init; }

    /// <summary>Lower end of Wilson's 95 % interval.</summary>
    public required double Low { get; init; }

    /// <summary>Upper end of Wilson's 95 % interval.</summary>
    public required double High { get; init; }
}
