namespace Beichen.Sim.Plans.Values;

/// <summary>What the numbers of a text may measure; only like is compared with like.</summary>
internal enum Measure
{
    /// <summary>Shares and rates; 1 is all.</summary>
    Fraction,

    /// <summary>Amounts of money, in 亿元.</summary>
    Money,

    /// <summary>Persons, firms, projects: a count.</summary>
    Count,

    /// <summary>Areas of land, in 亩.</summary>
    Land,

    /// <summary>万m² of floor.</summary>
    Floor,

    /// <summary>Electric power, in MW.</summary>
    Power,

    /// <summary>Energy used, in 万tce.</summary>
    Energy,

    /// <summary>Travel times, in minutes.</summary>
    Time,

    /// <summary>How many times.</summary>
    Ratio,
}

/// <summary>A number that a text states, or a range of them.</summary>
/// <param name="Measure">What it measures.</param>
/// <param name="Low">The number, or the lower end.</param>
/// <param name="High">The number, or the upper end.</param>
internal readonly record struct QuotedNumber(Measure Measure, decimal Low, decimal High)
{
    /// <summary>True when the text states this number, of whatever sign: 下降3% may be entered as −0.03 or as a fall of 0.03.</summary>
    public bool States(decimal number) => Math.Abs(number) >= Low && Math.Abs(number) <= High;
}
