namespace Beichen.Sim.Briefing.Pages;

/// <summary>The number before a heading: 一、 in Chinese official form, none in English.</summary>
internal static class SectionNumber
{
    private static readonly string[] Chinese = ["", "一、", "二、", "三、", "四、", "五、", "六、", "七、", "八、", "九、"];

    public static string Of(int number, Language language) => language == Language.En ? "" : Chinese[number];
}
