using SkiaSharp;

namespace Beichen.Sim.Charts;

/// <summary>
/// Two targets on the plane of their outcomes, a dot a draw, or hexagons by number of draws where there are many: how often both are met, one, and neither.
/// </summary>
public static class JointFigure
{
    /// <summary>Most draws that are drawn one by one.</summary>
    public const int MostDots = 2048;

    private static readonly SKColor Dot = SKColor.Parse("6FB1DC"), Ground = SKColor.Parse("FBECEC");

    /// <summary>Draws the plane.</summary>
    /// <param name="input">The outcomes.</param>
    /// <param name="language">Language of the words.</param>
    /// <exception cref="ArgumentException">No draw.</exception>
    public static Figure Draw(JointInput input, Language language = Language.Both)
    {
        if (input.Outcomes.Count == 0) throw new ArgumentException("A plane of two targets has at least one draw.", nameof(input));
        Headline headline = Write(input);
        HexBin[] bins = input.Outcomes.Count > MostDots ? HexBin.Of(input.Outcomes) : [];
        Bilingual form = bins.Length == 0 ? new("每点一次抽样", "a dot a draw") : new("六边形越深，抽样越多", "the darker a hexagon, the more draws");
        Bilingual measure = new(
            $"两项目标的推演结果，{form.Zh}；虚线为目标，浅红为两项都达成",
            $"Outcomes of two targets, {form.En}; dashed: what is asked, tinted: both met");
        FigureData data = bins.Length == 0
            ? new(["across", "up"], [.. input.Outcomes.Select(one => (IReadOnlyList<object?>)[one.Across, one.Up])])
            : new(["across", "up", "draws"], [.. bins.Select(bin => (IReadOnlyList<object?>)[bin.X, bin.Y, bin.Draws])]);
        return new("joint", headline, language, sheet => Lay(sheet, input, bins, headline, measure), measure, data);
    }

    private static Headline Write(JointInput input)
    {
        (double both, double across, double up, _) = input.Quadrants;
        // Told of the rarer: in the draws that meet it the other is met so often, against so often in all.
        bool rarer = across <= up;
        (Bilingual given, Bilingual other) = rarer ? (input.Across.Name, input.Up.Name) : (input.Up.Name, input.Across.Name);
        double of = both + (rarer ? across : up), alone = both + (rarer ? up : across);
        if (of == 0)
            return new($"{given.Zh}在所有抽样中都没有达标，谈不上与{other.Zh}同时达标", $"{given.En} is met in no draw, so never together with {other.En}");
        string share = ProbabilityWords.Text(both / of), all = ProbabilityWords.Text(alone);
        (string zh, string en) = !input.Told ? ("，差别在抽样误差之内", ", alike within the noise of the draws") : ("", "");
        return new(
            $"{given.Zh}达成的抽样中，{other.Zh}也达成的占{share}，全部抽样中占{all}{zh}",
            $"Where {given.En} is met, {other.En} is met in {share} of draws, against {all} of all draws{en}");
    }

    private static void Lay(Sheet sheet, JointInput input, HexBin[] bins, Headline headline, Bilingual measure)
    {
        double top = PageFrame.Header(sheet, headline, measure, []);
        PlaneAxes axes = new(Axis(input.Across), Axis(input.Up), (tick, decimals) => Tick(tick, input.Across.Unit, decimals),
            (tick, decimals) => Tick(tick, input.Up.Unit, decimals));
        (double From, double To) rangeX = Range([.. input.Outcomes.Select(one => one.Across)], input.Across.Asked, 0.05),
            rangeY = Range([.. input.Outcomes.Select(one => one.Up)], input.Up.Asked, 0.1);
        double scaleX = ScaleOf(input.Across.Unit), scaleY = ScaleOf(input.Up.Unit);
        using PlotArea area = axes.Open(sheet, top, input.Source, 8, (rangeX.From * scaleX, rangeX.To * scaleX), (rangeY.From * scaleY, rangeY.To * scaleY));
        double x = input.Across.Asked * scaleX, y = input.Up.Asked * scaleY;
        area.Box(x, area.X1, y, area.Y1, Ground);
        if (bins.Length == 0) area.Dots([.. input.Outcomes.Select(one => one.Across * scaleX)], [.. input.Outcomes.Select(one => one.Up * scaleY)], 3.4f, Dot);
        foreach (HexBin bin in bins)
            area.Shape([.. bin.Corners.Select(corner => (corner.X * scaleX, corner.Y * scaleY))], Palette.Heat(0.12 + (0.88 * bin.Shade)));
        area.Segment(x, area.Y0, x, area.Y1, Palette.Target, 1.8f, dashed: true);
        area.Segment(area.X0, y, area.X1, y, Palette.Target, 1.8f, dashed: true);
        area.Render();
        Corners(sheet, input, area, area.PixelX(x), area.PixelY(y));
        PageFrame.Footer(sheet, input.Source);
    }

    // The share of each quadrant in its outer corner, on a ground that dots do not show through.
    private static void Corners(Sheet sheet, JointInput input, PlotArea area, double x, double y)
    {
        (double both, double across, double up, double neither) = input.Quadrants;
        TextStyle style = sheet.Strong;
        double pad = sheet.Type.Small * 0.4, height = style.Size * 1.5;
        Bilingual one = Alone(input.Across.Name), other = Alone(input.Up.Name);
        // A name that would reach into the next quadrant gives way to that of its axis.
        if (Width(one) > area.Right - x || Width(other) > x - area.Left)
            (one, other) = (new("只有横轴达成", "across alone"), new("只有纵轴达成", "up alone"));
        Word(new("两项都达成", "both met"), both, true, true);
        Word(one, across, true, false);
        Word(other, up, false, true);
        Word(new("都未达成", "neither"), neither, false, false);

        double Width(Bilingual name) => TextMeasure.Width($"{name.Short(sheet.Language)} 100%", style) + (2 * pad);

        void Word(Bilingual name, double share, bool right, bool upper)
        {
            string text = $"{name.Short(sheet.Language)} {ProbabilityWords.Text(share)}";
            double width = TextMeasure.Width(text, style) + (2 * pad);
            // A quadrant that is too narrow for its words lends room from its neighbour.
            double left = right ? area.Right - width : area.Left, top = upper ? area.Top : area.Bottom - height - 1.5;
            sheet.Fill(left, top, left + width, top + height, SKColors.White.WithAlpha(215));
            sheet.Middle(text, left + pad, top + (height / 2), style with { Color = right && upper ? Palette.Target : Palette.Ink });
        }
    }

    private static Bilingual Alone(Bilingual target) => new($"只有{target.Zh}", $"{target.En} alone");

    private static (double From, double To) Range(double[] values, double asked, double share)
    {
        double low = Math.Min(values.Min(), asked), high = Math.Max(values.Max(), asked), room = high > low ? (high - low) * share : 1;
        return (low - room, high + room);
    }

    private static double ScaleOf(string unit) => NumberWords.IsRate(unit) ? 100 : 1;

    private static string Tick(double tick, string unit, int decimals) => Numerals.Fixed(tick, decimals) + (unit == "%" ? "%" : "");

    private static Bilingual Axis(JointTarget target) => target.Unit switch
    {
        "%" => target.Name,
        "pp" => new($"{target.Name.Zh}（百分点）", $"{target.Name.En}, points"),
        _ => new($"{target.Name.Zh}（{target.Unit}）", $"{target.Name.En},{SentenceNumbers.Unit(target.Unit, Language.En)}"),
    };
}
