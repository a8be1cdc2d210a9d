namespace Beichen.Sim.Kernel.Accounts;

/// <summary>Columns that the district publishes when it opens a quarter.</summary>
public readonly struct DistrictOpening
{
    /// <summary>The layout for so many activities and towns.</summary>
    public DistrictOpening(int activities, int towns)
    {
        Activities = activities;
        Towns = towns;
        Spending = Base + activities;
        Count = Spending + towns;
    }

    /// <summary>Number of activities.</summary>
    public int Activities { get; }

    /// <summary>Number of towns.</summary>
    public int Towns { get; }

    /// <summary>Growth of the city that existing capacity moves with this quarter: annual shock plus disturbance.</summary>
    public const int CityGrowth = 0;

    /// <summary>Growth of the city over last year of the run (0 in the first).</summary>
    public const int CityLastGrowth = 1;

    /// <summary>The district's factor of growth this year.</summary>
    public const int DistrictFactor = 2;

    /// <summary>The factor of growth that manufacturing shares this year.</summary>
    public const int ManufacturingFactor = 3;

    /// <summary>Effect of outbreaks on output this quarter, in units of severity; below 0 where lost output is caught up.</summary>
    public const int Outbreak = 4;

    /// <summary>Share of building and investment that goes on.</summary>
    public const int Building = 5;

    /// <summary>Share of venue spending kept in the district at base year.</summary>
    public const int Retention = 6;

    /// <summary>Share of shopping that a lockdown leaves, of the duty-free shop's as of the towns'.</summary>
    public const int Shopping = Retention + 1;

    /// <summary>Share of the spending left that is not driven online by an outbreak.</summary>
    public const int InShops = Shopping + 1;

    /// <summary>First activity's base-year value added of the same calendar quarter, constant prices.</summary>
    public const int Base = InShops + 1;

    /// <summary>First town's spending of the quarter, 亿元.</summary>
    public int Spending { get; }

    /// <summary>Number of columns.</summary>
    public int Count { get; }
}
