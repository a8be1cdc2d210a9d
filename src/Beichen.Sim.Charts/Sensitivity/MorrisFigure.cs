using ScottPlot;
using SkiaSharp;

namespace Beichen.Sim.Charts;

/// <summary>
/// The plane of elementary effects: across how much a lever matters, up how far its effect depends on the others. Above the line σ = μ* the effect is
/// bent or entangled.
/// </summary>
public static class MorrisFigure
{
    /// <summary>Draws the levers.</summary>
    /// <param name="input">The levers.</param>
    /// <param name="language">Language of the words.</param>
    /// <exception cref="ArgumentException">No lever.</exception>
    public static Figure Draw(MorrisInput input, Language language = Language.Both)
    {
        if (input.Points.Count == 0)
            throw new ArgumentException("A plane of effects has at least one lever.", nameof(input));
        MorrisPoint[] ranked = [.. input.Points.OrderByDescending(point => point.MeanAbsolute)];
        Headline headline = Write(input, ranked);
        Bilingual measure = new(
            $"各杠杆走完其范围时余量的变动（{input.Unit.Zh}），横线为95%区间；虚线以上，效应随其他杠杆而变",
            $"Change of the margin as each lever crosses its range ({input.Unit.En}), 95% intervals; above the dashed line effects depend on other levers");
        FigureData data = new(
            ["lever", "mean_absolute", "low", "high", "mean", "deviation"],
            [.. ranked.Select(p => (IReadOnlyList<object?>)[p.Name.Short(language), p.MeanAbsolute, p.Low, p.High, p.Mean, p.Deviation])]);
        return new("morris", headline, language, sheet => Lay(sheet, ranked, input, headline, measure), measure, data);
    }

    private static Headline Write(MorrisInput input, MorrisPoint[] ranked)
    {
        MorrisPoint[] moving = [.. ranked.Where(point => point.Low > 0)];
        if (moving.Length == 0) return new($"没有杠杆推得动{input.Target.Zh}", $"No lever moves {input.Target.En}");
        MorrisPoint first = moving[0];
        string size = Numerals.Fixed(first.MeanAbsolute, 2);
        int bent = moving.Count(point => point.Deviation > point.MeanAbsolute);
        (string zh, string en) = bent == 0 ? ("", "") : ($"；{Numerals.Chinese(bent)}项的效应随其他杠杆而变", $"; {bent} depend on other levers");
        return new(
            $"最能推动{input.Target.Zh}的是“{first.Name.Zh}”，变动{size}{input.Unit.Zh}{zh}",
            $"{first.Name.En} moves {input.Target.En} most, by {size} {input.Unit.En}{en}");
    }

    private static void Lay(Sheet sheet, MorrisPoint[] ranked, MorrisInput input, Headline headline, Bilingual measure)
    {
        LegendEntry[] legend =
        [
            new(new("提升", "Raises"), Palette.Blue, LegendMark.Dot),
            new(new("拖累", "Lowers"), Palette.Orange, LegendMark.Diamond),
        ];
        double most = Math.Max(ranked.Max(point => Math.Max(point.MeanAbsolute, point.High)), 1e-9) * 1.02;
        double up = Math.Max(ranked.Max(point => point.Deviation), most * 0.2) * 1.1;
        PlaneAxes axes = new(new("μ*：影响大小", "μ*: how much it matters"), new("σ：效应的离散", "σ: spread of the effect"), Numerals.Fixed, Numerals.Fixed);
        double top = PageFrame.Header(sheet, headline, measure, legend);
        using PlotArea area = axes.Open(sheet, top, input.Source, sheet.Type.Body * 2, (0, most), (0, up));
        double end = Math.Min(most, up);
        area.Segment(0, 0, end, end, Palette.Grey, 1.2f, dashed: true);
        foreach (MorrisPoint point in ranked)
        {
            SKColor color = point.Mean >= 0 ? Palette.Blue : Palette.Orange;
            area.Segment(point.Low, point.Deviation, point.High, point.Deviation, color, 1.2f);
            area.Mark(point.MeanAbsolute, point.Deviation, point.Mean >= 0 ? MarkerShape.FilledCircle : MarkerShape.FilledDiamond, 10, color);
        }

        area.Render();
        PointNames.Place(sheet, area,
            [.. ranked.Select(p => (p.Name.In(sheet.Language), p.MeanAbsolute, p.Deviation, new TextStyle(sheet.Type.Small, Palette.Ink)))],
            [.. ranked.Select(p => (p.Low, p.High, p.Deviation)), (0, most, 0)]);
        PageFrame.Footer(sheet, input.Source);
    }
}
