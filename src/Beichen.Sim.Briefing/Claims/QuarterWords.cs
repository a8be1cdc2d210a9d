namespace Beichen.Sim.Briefing.Claims;

/// <summary>A quarter in words.</summary>
public static class QuarterWords
{
    private static readonly string[] Chinese = ["一", "二", "三", "四"];
    private static readonly string[] English = ["first", "second", "third", "fourth"];

    /// <summary>2022Q4 as 2022年四季度 or the fourth quarter of 2022.</summary>
    /// <param name="quarter">In the form YYYYQn.</param>
    /// <param name="language">Chinese or English.</param>
    public static string Of(string quarter, Language language)
    {
        (string year, int at) = (quarter[..4], quarter[5] - '1');
        return language == Language.En ? $"the {English[at]} quarter of {year}" : $"{year}年{Chinese[at]}季度";
    }
}
