namespace Beichen.Sim.Kernel.Commerce;

/// <summary>Columns of a commercial district's state: T towns and V venues.</summary>
public readonly struct CommerceState
{
    /// <summary>The layout for so many towns and venues.</summary>
    public CommerceState(int towns, int venues)
    {
        RefitDraw = VenueDraw + venues;
        TimeDecay = RefitDraw + venues;
        Count = TimeDecay + towns;
    }

    /// <summary>Sales of the duty-free shop a quarter at full opening.</summary>
    public const int DutyFreeSales = 0;

    /// <summary>Visitors' spending per unit of local sales.</summary>
    public const int VisitorShare = 1;

    /// <summary>Gain of draw once the transport link is open, (1 − cut)^−β.</summary>
    public const int TransportGain = 2;

    /// <summary>First venue's S^α when open, before refit.</summary>
    public const int VenueDraw = TransportGain + 1;

    /// <summary>First venue's S^α after its refit.</summary>
    public int RefitDraw { get; }

    /// <summary>First town's T^−β.</summary>
    public int TimeDecay { get; }

    /// <summary>Number of columns.</summary>
    public int Count { get; }
}

/// <summary>Columns that a commercial district publishes before spending is shared: its draw on each town now and at base year.</summary>
public readonly struct CommerceDraw
{
    /// <summary>The layout for so many towns.</summary>
    public CommerceDraw(int towns)
    {
        Base = towns;
        Count = 2 * towns;
    }

    /// <summary>First town's Σ S^α T^−β now.</summary>
    public const int Now = 0;

    /// <summary>First town's Σ S^α T^−β with the venues and links of the base year.</summary>
    public int Base { get; }

    /// <summary>Number of columns.</summary>
    public int Count { get; }
}

/// <summary>Columns that a commercial district publishes after spending was shared. 亿元 a quarter.</summary>
public static class CommerceOutput
{
    /// <summary>Sales of the district's venues in the quarter.</summary>
    public const int Sales = 0;

    /// <summary>Sales that the venues and links of the base year would have made.</summary>
    public const int BaseSales = 1;

    /// <summary>Duty-free sales, part of <see cref="Sales"/>.</summary>
    public const int DutyFree = 2;

    /// <summary>Sum over towns of the share of spending drawn, for the check that shares sum to one.</summary>
    public const int SpendingDrawn = 3;

    /// <summary>Spending that went outside, seen from this district's arithmetic (the same in all).</summary>
    public const int SpendingOutside = 4;

    /// <summary>Number of columns.</summary>
    public const int Count = 5;
}
