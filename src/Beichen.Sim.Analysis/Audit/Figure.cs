using System.Globalization;

namespace Beichen.Sim.Analysis.Audit;

/// <summary>Numbers in sentences, the same in every culture.</summary>
internal static class Figure
{
    /// <summary>A fraction as a percentage with one decimal.</summary>
    public static string Percent(double fraction) => (fraction * 100).ToString("0.0", CultureInfo.InvariantCulture) + "%";

    /// <summary>A number with one decimal, in the invariant culture.</summary>
    public static string One(double value) => value.ToString("0.0", CultureInfo.InvariantCulture);

    /// <summary>A number with two decimals, in the invariant culture.</summary>
    public static string Two(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>A number without decimals, in the invariant culture.</summary>
    public static string Whole(double value) => value.ToString("0", CultureInfo.InvariantCulture);

    /// <summary>As short as it can be written.</summary>
    public static string Plain(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
