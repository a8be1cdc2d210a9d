namespace Beichen.Sim.Kernel.Projects;

/// <summary>Columns of a project's state. Times are quarters since the first day of the run; 999 until it happens.</summary>
public static class ProjectState
{
    /// <summary>Stage (a <see cref="ProjectStage"/> number).</summary>
    public const int Stage = 0;

    /// <summary>Quarters of work left in the stage.</summary>
    public const int Remaining = 1;

    /// <summary>Idle quarters to come before any work.</summary>
    public const int Pause = 2;

    /// <summary>Share of the running quarter still to be used.</summary>
    public const int TimeLeft = 3;

    /// <summary>1 when the negotiation will end without a signature.</summary>
    public const int SigningFails = 4;

    /// <summary>1 when the signed project will not start.</summary>
    public const int StartFails = 5;

    /// <summary>Quarters of work of approval.</summary>
    public const int ApprovalWork = 6;

    /// <summary>When it was signed.</summary>
    public const int SigningTime = 7;

    /// <summary>Pace of the park's approval desks, 0–1, as last heard.</summary>
    public const int DeskPace = 8;

    /// <summary>Elapsed share of construction z.</summary>
    public const int Progress = 9;

    /// <summary>Progress at which construction is given up; 2 when it is not.</summary>
    public const int GivenUpAt = 10;

    /// <summary>Quarters of work of construction.</summary>
    public const int ConstructionWork = 11;

    /// <summary>Quarters of work of commissioning.</summary>
    public const int CommissioningWork = 12;

    /// <summary>Investment counted in the district, with overrun, 亿元.</summary>
    public const int Investment = 13;

    /// <summary>Money in place, 亿元.</summary>
    public const int InPlace = 14;

    /// <summary>Money recorded since the first day, 亿元.</summary>
    public const int Recorded = 15;

    /// <summary>Money waiting one quarter for the statistics.</summary>
    public const int PendingOne = 16;

    /// <summary>Money waiting two quarters for the statistics.</summary>
    public const int PendingTwo = 17;

    /// <summary>Money recorded by the first day: what was in place the statistics' lag before it.</summary>
    public const int RecordedAtStart = 18;

    /// <summary>Investment recorded in the base year.</summary>
    public const int BaseYearInvestment = 19;

    /// <summary>Quarters since production began.</summary>
    public const int Age = 20;

    /// <summary>Gross output a quarter at full capacity, net of displacement, 亿元.</summary>
    public const int Capacity = 21;

    /// <summary>Ramp-up time τ.</summary>
    public const int RampQuarters = 22;

    /// <summary>Utilisation that the ramp-up leads to, 0–1.</summary>
    public const int Ceiling = 23;

    /// <summary>Jobs at capacity.</summary>
    public const int Jobs = 24;

    /// <summary>Own energy a quarter at capacity.</summary>
    public const int OwnEnergy = 25;

    /// <summary>Share of investment ordered from builders of the district.</summary>
    public const int LocalConstruction = 26;

    /// <summary>When construction started.</summary>
    public const int StartTime = 27;

    /// <summary>When construction was completed.</summary>
    public const int CompletionTime = 28;

    /// <summary>When production began.</summary>
    public const int ProductionTime = 29;

    /// <summary>Jobs on the first day: jobs at capacity × utilisation then, persons.</summary>
    public const int JobsAtStart = 30;

    /// <summary>Stage on the first day.</summary>
    public const int InitialStage = 31;

    /// <summary>Quarters between money in place and its entry in the statistics.</summary>
    public const int StatisticsLag = 32;

    /// <summary>Money that an ordinary year counts on, 亿元 (<see cref="CountedOn{T}"/>).</summary>
    public const int CountedMoney = 33;

    /// <summary>Elapsed share on the first day that it counts from.</summary>
    public const int CountedProgress = 34;

    /// <summary>Quarters of construction that it counts with.</summary>
    public const int CountedWork = 35;

    /// <summary>Hand of the work clock at the start that it counts with.</summary>
    public const int CountedOrigin = 36;

    /// <summary>Share of that money recorded so far.</summary>
    public const int CountedShare = 37;

    /// <summary>Land that it opens in a park when it is finished, 亩.</summary>
    public const int ReleasedLand = 38;

    /// <summary>Standard floor area that it opens there, 万 m².</summary>
    public const int ReleasedFloorArea = 39;

    /// <summary>Fraction by which approvals quicken once it is in use.</summary>
    public const int ApprovalGain = 40;

    /// <summary>Number of columns.</summary>
    public const int Count = 41;

    /// <summary>What passing the gates reads and writes.</summary>
    public static Range GatesRange => ..(DeskPace + 1);
}

/// <summary>Columns that a project publishes after passing its gates.</summary>
public static class ProjectAsk
{
    /// <summary>1 when it asks its park to be admitted.</summary>
    public const int Asking = 0;

    /// <summary>1 while its approvals run (a file on the park's desks).</summary>
    public const int InApproval = 1;

    /// <summary>
    /// What it holds of its park beyond the first day: 1 once admitted and until given up; −1 for one that stood there on the first
    /// day and is given up, whose land comes free; 0 otherwise.
    /// </summary>
    public const int Holding = 2;

    /// <summary>Land that it has opened in a park since the first day, 亩.</summary>
    public const int ReleasedLand = 3;

    /// <summary>Standard floor area that it has opened there, 万 m².</summary>
    public const int ReleasedFloorArea = 4;

    /// <summary>Fraction by which it quickens approvals now.</summary>
    public const int ApprovalGain = 5;

    /// <summary>Number of columns.</summary>
    public const int Count = 6;
}

/// <summary>Columns that a project publishes at the end of its quarter.</summary>
public static class ProjectOutput
{
    /// <summary>Gross output of the quarter beyond what the base year had, 亿元.</summary>
    public const int GrossOutput = 0;

    /// <summary>Orders to builders of the district in the quarter, 亿元.</summary>
    public const int ConstructionOrders = 1;

    /// <summary>Orders to builders of the district behind what was recorded in the base year, 亿元 a year.</summary>
    public const int BaseYearOrders = 2;

    /// <summary>Investment recorded in the base year, 亿元.</summary>
    public const int BaseYearInvestment = 3;

    /// <summary>Investment of the quarter that an ordinary year counts on from this project, 亿元 (<see cref="CountedOn{T}"/>).</summary>
    public const int CountedOn = 4;

    /// <summary>Fixed-asset investment recorded in the quarter, 亿元.</summary>
    public const int Investment = 5;

    /// <summary>Money in place so far, 亿元.</summary>
    public const int InPlace = 6;

    /// <summary>Money recorded before and since the first day plus money pending, less money in place: 0 by identity.</summary>
    public const int InvestmentGap = 7;

    /// <summary>Jobs at the end of the quarter beyond the first day's, persons.</summary>
    public const int Jobs = 8;

    /// <summary>Own energy of the quarter, 万 tce.</summary>
    public const int Energy = 9;

    /// <summary>Stage (a <see cref="ProjectStage"/> number).</summary>
    public const int Stage = 10;

    /// <summary>Start of production or opening, quarters since the first day: as it happened or is now expected; 999 when lost.</summary>
    public const int ProductionDate = 11;

    /// <summary>Mean utilisation over the quarter, 0–1.</summary>
    public const int Utilisation = 12;

    /// <summary>Elapsed share of construction.</summary>
    public const int Progress = 13;

    /// <summary>Signing, quarters since the first day: as it happened or, before that, as now expected; 999 when lost.</summary>
    public const int SigningDate = 14;

    /// <summary>Start of construction, quarters since the first day: as it happened or is now expected; 999 when lost.</summary>
    public const int StartDate = 15;

    /// <summary>Completion of construction, quarters since the first day: as it happened or is now expected; 999 when lost.</summary>
    public const int CompletionDate = 16;

    /// <summary>Number of columns.</summary>
    public const int Count = 17;

    /// <summary>The date given to what will never happen.</summary>
    public const double Never = 999;

    /// <summary>What the linkage reads.</summary>
    public static Range LinkageRange => GrossOutput..(CountedOn + 1);

    /// <summary>What the closing reads, the seal aside.</summary>
    public static Range ClosingRange => Investment..(Energy + 1);
}
