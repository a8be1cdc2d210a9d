namespace Beichen.Sim.Briefing.Word;

/// <summary>The theme of a document: its fonts are the document's own, so that no program falls back on those of another theme.</summary>
internal static class WordTheme
{
    private const string Fill = "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>";
    private const string Line = "<a:ln w=\"6350\"><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill></a:ln>";
    private const string Effect = "<a:effectStyle><a:effectLst/></a:effectStyle>";

    public static readonly string Xml =
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
        + "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" name=\"Beichen\"><a:themeElements><a:clrScheme name=\"Beichen\">"
        + Color("dk1", "000000") + Color("lt1", "FFFFFF") + Color("dk2", "1B2838")
        + Color("lt2", "F3F4F7") + Color("accent1", "0B3C6F") + Color("accent2", "D97706")
        + Color("accent3", "0072B2") + Color("accent4", "B5121B") + Color("accent5", "56B4E9")
        + Color("accent6", "8A939B") + Color("hlink", "0072B2") + Color("folHlink", "5A6673")
        + "</a:clrScheme><a:fontScheme name=\"Beichen\"><a:majorFont>" + Fonts("方正小标宋简体")
        + "</a:majorFont><a:minorFont>" + Fonts("仿宋_GB2312") + "</a:minorFont></a:fontScheme>"
        + $"<a:fmtScheme name=\"Beichen\"><a:fillStyleLst>{Fill}{Fill}{Fill}</a:fillStyleLst><a:lnStyleLst>{Line}{Line}{Line}</a:lnStyleLst>"
        + $"<a:effectStyleLst>{Effect}{Effect}{Effect}</a:effectStyleLst>"
        + $"<a:bgFillStyleLst>{Fill}{Fill}{Fill}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>";

    private static string Color(string name, string value) => $"<a:{name}><a:srgbClr val=\"{value}\"/></a:{name}>";

    private static string Fonts(string eastAsia) => "<a:latin typeface=\"Times New Roman\"/><a:ea "
        + $"typeface=\"{eastAsia}\"/><a:cs typeface=\"Times New Roman\"/><a:font script=\"Hans\" typeface=\"{eastAsia}\"/>";
}
