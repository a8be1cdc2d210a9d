namespace Beichen.Sim.Kernel.Accounts;

/// <summary>
/// Columns of the district's state. Places are worked out once, when the layout is made; columns that one step reads stand together,
/// so that it asks for no others (<see cref="OpeningRange"/>, <see cref="LinkageRange"/>, <see cref="ClosingScalars"/>, <see cref="ClosingRange"/>).
/// </summary>
public readonly partial struct DistrictState
{
    /// <summary>The layout for so many activities, towns and revenue items.</summary>
    public DistrictState(int activities, int towns, int items)
    {
        int next = Fixed;
        Activities = activities;
        BaseAnnual = Take(activities);
        ClosingScalars = ..next;
        TownPopulation = Take(towns);
        OpeningRange = ..next;
        Spare = Take(activities);
        SellerQuotient = Take(activities);
        BuyerQuotient = Take(activities);
        LocalPurchaseShare = Take(activities);
        Level = Take(activities);
        Loading = Take(activities);
        OwnGrowth = Take(activities);
        Rest = Take(activities);
        BasePrice = Take(activities);
        Backlog = Take(activities);
        Use = Take(activities);
        Outside = Take(activities);
        LinkageRange = Spare..next;
        Price = Take(activities);
        Intensity = Take(activities);
        JobsPerOutput = Take(activities);
        ValueAddedYear = Take(YearToDate.Columns * activities);
        EnergyYear = Take(YearToDate.Columns * activities);
        ItemBase = Take(items);
        ItemElasticity = Take(items);
        ItemLevel = Take(items);
        ItemCollected = Take(items);
        LastRatio = Take(RevenueBases);
        Ratio = Take(RevenueBases);
        ClosingRange = Level..next;

        // Read on the first day and when the year turns.
        OwnDeviation = Take(activities);
        PriceGrowth = Take(activities);
        ItemGrowth = Take(items);
        ItemDeviation = Take(items);
        Count = next;

        int Take(int columns)
        {
            int first = next;
            next += columns;
            return first;
        }
    }

    /// <summary>Number of activities n.</summary>
    public int Activities { get; }

    /// <summary>First activity's base-year value added a year, constant prices.</summary>
    public int BaseAnnual { get; }

    /// <summary>First town's population.</summary>
    public int TownPopulation { get; }

    /// <summary>First activity's level up to last year.</summary>
    public int Level { get; }

    /// <summary>First activity's loading.</summary>
    public int Loading { get; }

    /// <summary>First activity's own growth this year.</summary>
    public int OwnGrowth { get; }

    /// <summary>First activity's share outside the chains.</summary>
    public int Rest { get; }

    /// <summary>First activity's unused capacity per existing output.</summary>
    public int Spare { get; }

    /// <summary>First activity's price level in the base year.</summary>
    public int BasePrice { get; }

    /// <summary>First activity's local orders waiting for the next quarter.</summary>
    public int Backlog { get; }

    /// <summary>First activity's λ* × location quotient (seller side of FLQ).</summary>
    public int SellerQuotient { get; }

    /// <summary>First activity's inverse location quotient (buyer side of FLQ).</summary>
    public int BuyerQuotient { get; }

    /// <summary>First activity's base share of purchases made in the district.</summary>
    public int LocalPurchaseShare { get; }

    /// <summary>Orders for the first activity's product this quarter: waiting, final and placed by those who produced.</summary>
    public int Use { get; }

    /// <summary>Part of <see cref="Use"/> beyond the first activity's headroom, bought outside the district.</summary>
    public int Outside { get; }

    /// <summary>First activity's price level, 2020 = 1.</summary>
    public int Price { get; }

    /// <summary>First activity's energy intensity at base year.</summary>
    public int Intensity { get; }

    /// <summary>First activity's jobs per output.</summary>
    public int JobsPerOutput { get; }

    /// <summary>First activity's year-to-date block of value added.</summary>
    public int ValueAddedYear { get; }

    /// <summary>First activity's year-to-date block of energy.</summary>
    public int EnergyYear { get; }

    /// <summary>First revenue item's base-year revenue.</summary>
    public int ItemBase { get; }

    /// <summary>First item's elasticity.</summary>
    public int ItemElasticity { get; }

    /// <summary>First item's own level (own growth compounded).</summary>
    public int ItemLevel { get; }

    /// <summary>First item's collection this year, relative to what its base says.</summary>
    public int ItemCollected { get; }

    /// <summary>First revenue base's ratio to the same quarter of the base year, last quarter's value.</summary>
    public int LastRatio { get; }

    /// <summary>First revenue base's ratio to the same quarter of the base year.</summary>
    public int Ratio { get; }

    /// <summary>First activity's own-shock deviation.</summary>
    public int OwnDeviation { get; }

    /// <summary>First activity's annual price growth.</summary>
    public int PriceGrowth { get; }

    /// <summary>First item's own growth.</summary>
    public int ItemGrowth { get; }

    /// <summary>First item's shock deviation.</summary>
    public int ItemDeviation { get; }

    /// <summary>Number of columns.</summary>
    public int Count { get; }

    /// <summary>What the opening of a quarter reads; the rest only when the year turns.</summary>
    public Range OpeningRange { get; }

    /// <summary>What the linkage reads by activity.</summary>
    public Range LinkageRange { get; }

    /// <summary>What the closing of a quarter reads but for what it reads by activity and by revenue item; with the base year's accounts.</summary>
    public Range ClosingScalars { get; }

    /// <summary>What the closing of a quarter reads by activity and by revenue item.</summary>
    public Range ClosingRange { get; }
}
