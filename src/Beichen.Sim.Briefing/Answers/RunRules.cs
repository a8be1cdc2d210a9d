namespace Beichen.Sim.Briefing.Answers;

/// <summary>The constants of the method that a briefing names.</summary>
public sealed record RunRules
{
    /// <summary>The constants that every published briefing names.</summary>
    public static RunRules Published { get; } = new();

    /// <summary>Level of every interval, in per cent.</summary>
    public int Interval { get; } = 95;

    /// <summary>Lower end of the 八成区间, in per cent.</summary>
    public int BandLow { get; } = 10;

    /// <summary>Upper end, in per cent.</summary>
    public int BandHigh { get; } = 90;

    /// <summary>Points of chance from which timing decides a target.</summary>
    public double Decides { get; } = 10;

    /// <summary>Points of chance below which it does not.</summary>
    public double Spares { get; } = 3;

    /// <summary>Points by which no chance may fall under a plan that is advised.</summary>
    public double MostFall { get; } = 10;

    /// <summary>Chance that is neither likely nor unlikely, in per cent.</summary>
    public int Half { get; } = 50;
}
