namespace Beichen.Sim.Briefing.Word;

/// <summary>The measures of a page in twentieths of a point, from GB/T 9704—2012 and GB/T 33476.2—2016.</summary>
internal static class WordMeasures
{
    /// <summary>A sheet of A4, upright.</summary>
    public const int PageWidth = 11906, PageHeight = 16838;

    /// <summary>34.58, 32.58, 28 and 26 mm.</summary>
    public const int Top = 1960, Bottom = 1847, Left = 1587, Right = 1474;

    /// <summary>The page number stands 7 mm under the core.</summary>
    public const int Footer = 1050;

    /// <summary>22 lines a page: 29.45 pt.</summary>
    public const int Line = 589;

    /// <summary>
    /// 28 characters a line of 442.2 pt: a quarter of a point off the 16 pt of the type. In
    /// the type and not as a grid, whose cells some programs leave empty beside a wider face.
    /// </summary>
    public const int CharacterSpace = -5;

    /// <summary>A page that is no formal document.</summary>
    public const int PlainTop = 1021, PlainBottom = 964;

    /// <summary>The core, 156 mm, in EMU and twentieths of a point.</summary>
    public const long CoreEmu = 5_616_000;
    public const int Core = 8844;

    /// <summary>Half-points of the type sizes 二号, 三号, 四号, 小四, 五号.</summary>
    public const string Size2 = "44", Size3 = "32", Size4 = "28", SizeSmall4 = "24", Size5 = "21";
}
