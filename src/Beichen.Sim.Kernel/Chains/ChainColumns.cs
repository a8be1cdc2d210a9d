namespace Beichen.Sim.Kernel.Chains;

/// <summary>Columns of a chain's state.</summary>
public static class ChainState
{
    /// <summary>Share of its activity's base-year value added.</summary>
    public const int Share = 0;

    /// <summary>Loading of its activity on the city's growth.</summary>
    public const int Loading = 1;

    /// <summary>Standard deviation of its own annual shock.</summary>
    public const int OwnDeviation = 2;

    /// <summary>Its own growth this year.</summary>
    public const int OwnGrowth = 3;

    /// <summary>Level of existing capacity relative to the base year, up to last year.</summary>
    public const int Level = 4;

    /// <summary>Unused capacity per unit of existing output.</summary>
    public const int Spare = 5;

    /// <summary>Growth of output at full smart-manufacturing adoption.</summary>
    public const int SmartEffect = 6;

    /// <summary>Small firms per 亿元 of added annual output.</summary>
    public const int FirmsPerOutput = 7;

    /// <summary>Firms at base year, all tiers.</summary>
    public const int BaseFirms = 8;

    /// <summary>Price level of its activity in the base year.</summary>
    public const int BasePrice = 9;

    /// <summary>Value added of existing capacity in the quarter.</summary>
    public const int Existing = 10;

    /// <summary>Gross output of named projects in the quarter.</summary>
    public const int FromProjects = 11;

    /// <summary>Headroom for local orders in the quarter, gross output.</summary>
    public const int Headroom = 12;

    /// <summary>Share of the leakage closed.</summary>
    public const int Closed = 13;

    /// <summary>Share of the leakage that a year can close.</summary>
    public const int CompletenessPace = 14;

    /// <summary>Rebates that closing all of it would cost, 亿元.</summary>
    public const int CompletenessCost = 15;

    /// <summary>Rebates of the quarter, 亿元.</summary>
    public const int Rebates = 16;

    /// <summary>Number of columns.</summary>
    public const int Count = 17;
}

/// <summary>Columns that a chain publishes when it has produced for the outside.</summary>
public static class ChainSupply
{
    /// <summary>Value added of existing capacity, constant prices, 亿元.</summary>
    public const int Existing = 0;

    /// <summary>Gross output of named projects, constant prices, 亿元.</summary>
    public const int FromProjects = 1;

    /// <summary>Headroom for local orders, gross output, 亿元.</summary>
    public const int Headroom = 2;

    /// <summary>Share of its activity's leakage that its completeness lever closes: the lever times the chain's share.</summary>
    public const int Closing = 3;

    /// <summary>Number of columns.</summary>
    public const int Count = 4;
}

/// <summary>Columns that a chain publishes when local orders are settled.</summary>
public static class ChainOutput
{
    /// <summary>Gross output, constant prices, 亿元.</summary>
    public const int GrossOutput = 0;

    /// <summary>Value added, constant prices, 亿元.</summary>
    public const int ValueAdded = 1;

    /// <summary>Part of gross output that came from named projects.</summary>
    public const int FromProjects = 2;

    /// <summary>Part of gross output that came from local orders.</summary>
    public const int FromLocalOrders = 3;

    /// <summary>Share of its purchases made in the district.</summary>
    public const int LocalPurchaseShare = 4;

    /// <summary>Firms, all tiers.</summary>
    public const int Firms = 5;

    /// <summary>Tax rebates to suppliers brought in this quarter, 亿元.</summary>
    public const int Rebates = 6;

    /// <summary>Number of columns.</summary>
    public const int Count = 7;
}
