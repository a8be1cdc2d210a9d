namespace Beichen.Sim.Briefing.Word;

/// <summary>The typefaces of a language, as Word and WPS name them.</summary>
/// <param name="Latin">ascii and hAnsi.</param>
/// <param name="Body">eastAsia of the body.</param>
/// <param name="Title">eastAsia of the title.</param>
/// <param name="Heading">eastAsia of 一、 and of captions.</param>
/// <param name="Second">eastAsia of the line under the title.</param>
/// <param name="Table">eastAsia of tables.</param>
internal sealed record WordFonts(string Latin, string Body, string Title, string Heading, string Second, string Table)
{
    /// <summary>GB/T 9704: 小标宋, 仿宋, 黑体, 楷体; Times New Roman for Latin letters and figures.</summary>
    public static readonly WordFonts Chinese = new("Times New Roman", "仿宋_GB2312", "方正小标宋简体", "黑体", "楷体_GB2312", "等线");

    public static readonly WordFonts English = new("Times New Roman", "仿宋_GB2312", "方正小标宋简体", "黑体", "楷体_GB2312", "等线");

    /// <summary>What a machine without a typeface is to take in its place.</summary>
    public static readonly (string Name, string Instead)[] Alternatives =
    [
        ("Times New Roman", "Liberation Serif"), ("仿宋_GB2312", "仿宋"), ("方正小标宋简体", "华文中宋"), ("黑体", "SimHei"), ("楷体_GB2312", "楷体"), ("等线", "微软雅黑"),
    ];
}
