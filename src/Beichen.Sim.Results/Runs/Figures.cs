using System.Globalization;

namespace Beichen.Sim.Results.Runs;

/// <summary>Numbers as a reader sees them, the same in every culture.</summary>
public static class Figures
{
    /// <summary>An outcome or a target in its unit: rates (% and pp) with one decimal, counts whole, with thousands separated.</summary>
    public static string Outcome(double value, string unit) => unit switch
    {
        "%" => string.Create(CultureInfo.InvariantCulture, $"{value * 100:0.0} %"),
        "pp" => string.Create(CultureInfo.InvariantCulture, $"{value * 100:+0.0;−0.0;0.0} pp"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{value:#,0} {unit}"),
    };

    /// <summary>A probability in whole per cent; what is neither 0 nor 1 is never printed as if it were.</summary>
    public static string Probability(double? value) => value switch
    {
        null => "—",
        0 => "0 %",
        1 => "100 %",
        < 0.01 => "<1 %",
        > 0.99 => ">99 %",
        { } share => string.Create(CultureInfo.InvariantCulture, $"{share * 100:0} %"),
    };

    /// <summary>An interval of probabilities, e.g. 80–84 %.</summary>
    public static string ProbabilityInterval(double? low, double? high) => low is { } from && high is { } to
        ? string.Create(CultureInfo.InvariantCulture, $"{from * 100:0.0}–{to * 100:0.0} %")
        : "—";

    /// <summary>The quarter that a date falls in; 从未/never for null.</summary>
    /// <param name="start">First quarter of the run.</param>
    /// <param name="date">Quarters since the first day.</param>
    public static string Quarter(Kernel.Time.Quarter start, double? date) =>
        date is { } at ? start.Plus((int)Math.Max(0, Math.Ceiling(at) - 1)).ToString() : "—";
}
