namespace Beichen.Sim.Wording;

/// <summary>
/// Cells of tables that hold differences of rates. 个百分点 in every cell makes a table wider than its window or page: in Chinese the unit stands once,
/// in a head, a title or the name of the row; English keeps its pp beside each number.
/// </summary>
public static class PointCells
{
    /// <summary>A head of points, the unit on a line of its own: 概率之差 / 百分点; change of P.</summary>
    public static string Head(Language language, string chinese, string english) => language.Pick(chinese + "\n百分点", english);

    /// <summary>A name whose own unit is points: 居民收入增速−GDP增速（百分点）.</summary>
    public static string Name(Language language, string chinese, string english, string unit) =>
        language.Pick(unit is "pp" ? chinese + "（百分点）" : chinese, english);

    /// <summary>A value of a target in its unit.</summary>
    public static string Value(double? value, string unit, Language language) => NumberWords.Value(value, unit, Unit(language));

    /// <summary>A range of values.</summary>
    public static string Range(double low, double high, string unit, Language language) => NumberWords.Range(low, high, unit, Unit(language));

    /// <summary>A difference with its interval.</summary>
    public static string Difference(double value, double low, double high, string unit, Language language) =>
        NumberWords.Difference(value, low, high, unit, Unit(language));

    /// <summary>A difference of two values of a target.</summary>
    public static string Difference(double value, string unit, Language language) => NumberWords.Difference(value, unit, Unit(language));

    /// <summary>The size of a difference, without sign.</summary>
    public static string Size(double value, string unit, Language language) => NumberWords.Size(value, unit, Unit(language));

    /// <summary>A difference of chances with its interval.</summary>
    public static string Chances(double value, double low, double high, Language language) =>
        NumberWords.ChanceDifference(value, low, high, Unit(language));

    /// <summary>A difference of chances.</summary>
    public static string Chances(double value, Language language) => NumberWords.ChanceDifference(value, Unit(language));

    // What stands behind a number of points in a cell.
    private static string Unit(Language language) => language == Language.En ? NumberWords.Points(language) : string.Empty;
}
