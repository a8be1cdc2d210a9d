namespace Beichen.Sim.Kernel.Parks;

/// <summary>Columns of a park's state.</summary>
public static class ParkState
{
    /// <summary>Land limit on the first day, 亩.</summary>
    public const int Land = 0;

    /// <summary>Floor-area limit, 万 m².</summary>
    public const int FloorArea = 1;

    /// <summary>Power limit, MW.</summary>
    public const int Power = 2;

    /// <summary>Land in use by the pipeline's projects.</summary>
    public const int PipelineLand = 3;

    /// <summary>Files that one desk completes in a quarter.</summary>
    public const int FilesPerDesk = 4;

    /// <summary>Background files a quarter.</summary>
    public const int BackgroundFiles = 5;

    /// <summary>Floor area in use by the pipeline's firms.</summary>
    public const int PipelineFloorArea = 6;

    /// <summary>Number of columns.</summary>
    public const int Count = 7;
}

/// <summary>Columns of what the pipeline asks of all parks together.</summary>
public static class PipelineDemand
{
    /// <summary>Land that the pipeline asks the parks for, 亩.</summary>
    public const int Land = 0;

    /// <summary>Standard floor area, 万 m².</summary>
    public const int FloorArea = 1;
}

/// <summary>Columns that a park publishes after admission; the answer to its k-th project stands at <see cref="Admitted"/> + k.</summary>
public static class ParkOutput
{
    /// <summary>Land taken since the first day less land given back by projects that were given up, 亩.</summary>
    public const int LandUsed = 0;

    /// <summary>Land still free, 亩.</summary>
    public const int LandFree = 1;

    /// <summary>Projects that asked and were not admitted.</summary>
    public const int Queue = 2;

    /// <summary>Pace of the desks relative to their normal load, 0–1.</summary>
    public const int DeskPace = 3;

    /// <summary>Share of the pipeline's ask that was admitted, 0–1.</summary>
    public const int PipelineAdmitted = 4;

    /// <summary>Land limit less land used less land free: 0 by identity.</summary>
    public const int LandGap = 5;

    /// <summary>Share of the floor area that the pipeline asks here that is there, 0–1.</summary>
    public const int PipelineHoused = 6;

    /// <summary>First of the answers, 1 = admitted.</summary>
    public const int Admitted = 7;

    /// <summary>Number of columns for a park of so many projects.</summary>
    public static int Count(int projects) => Admitted + projects;
}
