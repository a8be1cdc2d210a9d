using System.Globalization;

namespace Beichen.Sim.Wording;

/// <summary>Numbers as the figures print them: real minus signs, no minus zero.</summary>
public static class Numerals
{
    private static readonly string[] Digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    private static readonly string[] NoMinus = ["", "0", "00", "000"];

    /// <summary>A number with so many decimals and a real minus sign.</summary>
    /// <param name="value">The number.</param>
    /// <param name="decimals">Decimals, 0 to 3.</param>
    public static string Fixed(double value, int decimals)
    {
        double rounded = Math.Round(value, decimals, MidpointRounding.AwayFromZero);
        string format = decimals == 0 ? "#,0" : $"#,0.{NoMinus[decimals]}";
        return (rounded < 0 ? "−" : string.Empty) + Math.Abs(rounded).ToString(format, CultureInfo.InvariantCulture);
    }

    /// <summary>A fraction as a percentage with one decimal: 0.065 is 6.5%.</summary>
    /// <param name="fraction">The fraction.</param>
    public static string Percent(double fraction) => Fixed(fraction * 100, 1) + "%";

    /// <summary>A signed number: +0.42, −0.30, 0.00.</summary>
    /// <param name="value">The number.</param>
    /// <param name="decimals">Decimals, 0 to 3.</param>
    public static string Signed(double value, int decimals) =>
        (Math.Round(value, decimals, MidpointRounding.AwayFromZero) > 0 ? "+" : string.Empty) + Fixed(value, decimals);

    /// <summary>An amount: no decimal from 100 up or when whole, one below.</summary>
    /// <param name="value">The amount.</param>
    public static string Amount(double value) =>
        Fixed(value, Math.Abs(value) >= 99.95 || Math.Abs(value - Math.Round(value)) < 0.05 ? 0 : 1);

    /// <summary>A count in Chinese numerals before a measure word: 1 一, 2 两 (or 二), 12 十二; from 100 in figures.</summary>
    /// <param name="count">The count, not negative.</param>
    public static string Chinese(int count) => count switch
    {
        2 => "两",
        < 10 => Digits[count],
        10 => "十",
        < 20 => "十" + Digits[count % 10],
        < 100 => Digits[count / 10] + "十" + (count % 10 == 0 ? string.Empty : Digits[count % 10]),
        _ => count.ToString(CultureInfo.InvariantCulture),
    };
}
