namespace Beichen.Sim.Results.Scores;

/// <summary>A project's dates over the draws, quarters since the first day of the run; null for never and where the run did not keep the date.</summary>
public sealed record ProjectScore
{
    /// <summary>Id of the project as in the seeds.</summary>
    public required string Id { get; init; }

    /// <summary>Project as a Chinese reader sees it.</summary>
    public required string Zh { get; init; }

    /// <summary>Project as an English reader sees it.</summary>
    public required string En { get; init; }

    /// <summary>Stage on the first day, in lower-case words joined by hyphens.</summary>
    public required string InitialStage { get; init; }

    /// <summary>Median date of signing.</summary>
    public required double? Signing { get; init; }

    /// <summary>Median start of construction.</summary>
    public required double? Start { get; init; }

    /// <summary>Median date of completion of construction.</summary>
    public required double? Completion { get; init; }

    /// <summary>Date that a tenth of the draws keep for production or opening.</summary>
    public required double? ProductionP10 { get; init; }

    /// <summary>Median date of production or opening.</summary>
    public required double? ProductionP50 { get; init; }

    /// <summary>Date that nine tenths of the draws keep for production or opening.</summary>
    public required double? ProductionP90 { get; init; }

    /// <summary>Share of draws that produce at the end of the run.</summary>
    public required double Probability { get; init; }

    /// <summary>Lower end of Wilson's 95 % interval.</summary>
    public required double Low { get; init; }

    /// <summary>Upper end of Wilson's 95 % interval.</summary>
    public required double High { get; init; }
}
