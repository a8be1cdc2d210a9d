namespace Beichen.Sim.Kernel.Chains;

/// <summary>Columns that the linkage works in and forgets when the quarter's orders are served. n activities.</summary>
public readonly struct LocalOrders
{
    /// <summary>First activity's orders of the running round, 亿元.</summary>
    public const int Orders = 0;

    /// <summary>The layout for so many activities.</summary>
    public LocalOrders(int activities)
    {
        Served = activities;
        Closing = 2 * activities;
        Won = 3 * activities;
        Severity = 4 * activities;
        Count = Severity + 1;
    }

    /// <summary>First activity's orders served in the running round; before it, output of new plants, 亿元.</summary>
    public int Served { get; }

    /// <summary>Share of the first activity's leakage that completeness closes this quarter; meaningless where no lever is set.</summary>
    public int Closing { get; }

    /// <summary>Purchases of the first activity's goods that completeness brings home, before what can serve them, 亿元.</summary>
    public int Won { get; }

    /// <summary>Effect of outbreaks on output.</summary>
    public int Severity { get; }

    /// <summary>Number of columns.</summary>
    public int Count { get; }
}
