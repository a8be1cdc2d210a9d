namespace Beichen.Sim.Kernel.Attraction;

/// <summary>Columns of one stream's state; stream s of a run of Q quarters starts at s × (<see cref="Cohorts"/> + Q).</summary>
public static class StreamState
{
    /// <summary>Mean signings a year.</summary>
    public const int AnnualMean = 0;

    /// <summary>Negative-binomial dispersion k of a year's signings: variance μ + μ²/k.</summary>
    public const int Dispersion = 1;

    /// <summary>Share of signings that turn into investment.</summary>
    public const int HitRate = 2;

    /// <summary>Mean investment of one project carried out, 亿元.</summary>
    public const int MeanInvestment = 3;

    /// <summary>Land per investment, 亩 per 亿元.</summary>
    public const int LandPerInvestment = 4;

    /// <summary>Share of investment ordered from builders of the district.</summary>
    public const int LocalConstruction = 5;

    /// <summary>Annual gross output per investment.</summary>
    public const int OutputPerInvestment = 6;

    /// <summary>Jobs per annual output.</summary>
    public const int JobsPerOutput = 7;

    /// <summary>Standard deviation of the log of a quarter's average size.</summary>
    public const int SizeDeviation = 8;

    /// <summary>Investment waiting for park land, 亿元.</summary>
    public const int Waiting = 9;

    /// <summary>Signings of the quarter.</summary>
    public const int Signings = 10;

    /// <summary>Signings of the quarter that turn into investment.</summary>
    public const int CarriedOut = 11;

    /// <summary>Share of the money that moves into buildings.</summary>
    public const int RoomedShare = 12;

    /// <summary>Floor area per investment of that part, 万 m² per 亿元.</summary>
    public const int FloorAreaPerInvestment = 13;

    /// <summary>Money of it that waits for floor area, 亿元.</summary>
    public const int WaitingForRooms = 14;

    /// <summary>First of the cohorts: investment admitted in each quarter of the run, 亿元.</summary>
    public const int Cohorts = 15;

    /// <summary>Number of columns of a stream.</summary>
    public static int Count(int quarters) => Cohorts + quarters;
}

/// <summary>Columns that the pipeline publishes when it asks for land.</summary>
public static class AttractionAsk
{
    /// <summary>Land asked of all parks together, 亩.</summary>
    public const int Land = Parks.PipelineDemand.Land;

    /// <summary>Standard floor area asked of all parks, 万 m².</summary>
    public const int FloorArea = Parks.PipelineDemand.FloorArea;

    /// <summary>Number of columns.</summary>
    public const int Count = 2;
}

/// <summary>Columns that the pipeline publishes at the end of the quarter, for each stream; stream s starts at s × <see cref="Count"/>.</summary>
public static class StreamOutput
{
    /// <summary>Contracts signed in the quarter, 个.</summary>
    public const int Signings = 0;

    /// <summary>Signings that turn into investment.</summary>
    public const int CarriedOut = 1;

    /// <summary>Fixed-asset investment, 亿元.</summary>
    public const int Investment = 2;

    /// <summary>Orders to builders of the district, 亿元.</summary>
    public const int ConstructionOrders = 3;

    /// <summary>Gross output, 亿元.</summary>
    public const int GrossOutput = 4;

    /// <summary>Jobs at the end of the quarter, persons.</summary>
    public const int Jobs = 5;

    /// <summary>Investment waiting for land, 亿元.</summary>
    public const int Waiting = 6;

    /// <summary>Investment of the quarter that an ordinary year counts on from this stream, 亿元.</summary>
    public const int CountedOn = 7;

    /// <summary>Number of columns of a stream.</summary>
    public const int Count = 8;
}
