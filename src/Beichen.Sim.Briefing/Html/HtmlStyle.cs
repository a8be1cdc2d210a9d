namespace Beichen.Sim.Briefing.Html;

/// <summary>The style of a briefing in HTML: the measures of its Word form on paper, a readable column on a screen.</summary>
internal static class HtmlStyle
{
    private const string Common = """
        @page { size: A4; margin: 34.58mm 26mm 32.58mm 28mm; @bottom-center { content: "— " counter(page) " —"; font: 14pt "Times New Roman", serif; } }
        * { box-sizing: border-box; }
        body { margin: 0; color: #1b2838; background: #fff; }
        main, .annex { width: 156mm; max-width: 100%; margin: 12mm auto; }
        h1 { font-weight: 600; text-align: center; margin: 0 0 6pt; text-wrap: balance; }
        .under { text-align: center; text-indent: 0; margin: 0 0 10pt; }
        p { margin: 0; text-align: justify; }
        figure { margin: 6pt 0; break-inside: avoid; }
        figure svg { display: block; width: 100%; height: auto; }
        figcaption, caption { text-align: center; font-size: 10.5pt; margin: 4pt 0; }
        table { width: 100%; border-collapse: collapse; border-top: 1.1pt solid #1b2838; border-bottom: 1.1pt solid #1b2838;
          break-inside: avoid; margin-top: 4pt; font-variant-numeric: tabular-nums;
          font: 8.6pt/11.4pt "Noto Sans SC", "Source Han Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", "Heiti SC", sans-serif; }
        th { font-size: 8pt; font-weight: 600; text-align: left; border-bottom: .6pt solid #1b2838; vertical-align: bottom; }
        th, td { padding: 2.4pt 3pt; }
        td { border-top: .4pt solid #dee2e6; vertical-align: top; }
        .n { text-align: right; white-space: nowrap; }
        .note { font-size: 7.4pt; line-height: 10pt; text-indent: 0; color: #5a6673; margin: 2pt 0 8pt; }
        pre { font: 8.4pt/12pt "Cascadia Mono", "Noto Sans Mono CJK SC", Consolas, monospace; background: #f3f4f7; padding: 3pt 6pt;
          margin: 3pt 0; white-space: pre-wrap; overflow-wrap: anywhere; }
        .annex { break-before: page; }
        .annex h2 { text-indent: 0; }
        @media print { main, .annex { width: auto; margin: 0; } }

        """;

    private const string Chinese = """
        body { font: 14pt/20pt "Times New Roman", "FangSong_GB2312", "FangSong", "仿宋_GB2312", "仿宋", "STFangsong", "Noto Serif CJK SC", serif; }
        h1 { font-family: "方正小标宋简体", "FZXiaoBiaoSong-B05S", "STZhongsong", "华文中宋", "Noto Serif CJK SC", serif; font-size: 22pt; line-height: 30pt; }
        h2 { font: 400 14pt/20pt "SimHei", "黑体", "Noto Sans CJK SC", "Noto Sans SC", sans-serif; margin: 4pt 0 0; text-indent: 2em; break-after: avoid; }
        h3 { font: 400 10.5pt/14.6pt "SimHei", "黑体", "Noto Sans CJK SC", sans-serif; margin: 6pt 0 0; break-after: avoid; }
        .under { font: 12pt/16pt "KaiTi_GB2312", "KaiTi", "楷体", "STKaiti", serif; }
        p { text-indent: 2em; }
        p.small, .annex p { font-size: 10.5pt; line-height: 14.6pt; }
        .annex p.note { font-size: 7.4pt; line-height: 10pt; text-indent: 0; }
        figcaption, caption { font-family: "SimHei", "黑体", "Noto Sans CJK SC", sans-serif; }

        """;

    private const string English = """
        @page { margin: 18mm 26mm 15mm 28mm; }
        body { font: 10.5pt/14pt "Times New Roman", "Liberation Serif", serif; }
        h1 { font-size: 20pt; line-height: 25pt; text-align: left; }
        .under { text-align: left; font-style: italic; }
        h2 { font: 600 11.5pt/15.4pt "Helvetica Neue", Arial, "Liberation Sans", sans-serif; margin: 8pt 0 1pt; break-after: avoid; }
        h3 { font: 600 10pt/14pt "Helvetica Neue", Arial, "Liberation Sans", sans-serif; margin: 8pt 0 1pt; break-after: avoid; }
        p.small { font-size: 9.2pt; line-height: 12.4pt; }

        """;

    public static string Of(Language language) => Common + (language == Language.En ? English : Chinese);
}
