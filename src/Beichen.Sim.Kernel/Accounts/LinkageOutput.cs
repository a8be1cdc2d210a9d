namespace Beichen.Sim.Kernel.Accounts;

/// <summary>Columns that the district publishes after the rounds of local orders, for n activities.</summary>
public readonly struct LinkageOutput
{
    /// <summary>The layout for so many activities.</summary>
    public LinkageOutput(int activities)
    {
        Activities = activities;
        Headroom = activities;
        LocalPurchaseShare = 2 * activities;
        FromNewPlants = 3 * activities;
        Existing = 4 * activities;
        Count = 5 * activities;
    }

    /// <summary>Number of activities.</summary>
    public int Activities { get; }

    /// <summary>First activity's output induced by local orders, 亿元.</summary>
    public const int Induced = 0;

    /// <summary>First activity's headroom, 亿元.</summary>
    public int Headroom { get; }

    /// <summary>First activity's base share of purchases made in the district.</summary>
    public int LocalPurchaseShare { get; }

    /// <summary>First activity's gross output from new plants, named and unnamed, 亿元.</summary>
    public int FromNewPlants { get; }

    /// <summary>First activity's existing value added, chains and rest, 亿元.</summary>
    public int Existing { get; }

    /// <summary>Number of columns.</summary>
    public int Count { get; }
}
