using SkiaSharp;

namespace Beichen.Sim.Charts;

/// <summary>Scenarios by targets: the darker, the surer; a star marks a paired difference told from zero from the baseline.</summary>
public static class ScenarioHeatFigure
{
    private const int MostLines = 4;

    /// <summary>Draws the comparison.</summary>
    /// <param name="input">The comparison.</param>
    /// <param name="language">Language of the words.</param>
    /// <exception cref="ArgumentException">No scenario or target, or tables of another shape.</exception>
    public static Figure Draw(ScenarioHeatInput input, Language language = Language.Both)
    {
        (int scenarios, int targets) = (input.Scenarios.Count, input.Targets.Count);
        if (scenarios == 0 || targets == 0
            || input.Probability.GetLength(0) != scenarios || input.Probability.GetLength(1) != targets
            || input.Distinct.GetLength(0) != scenarios || input.Distinct.GetLength(1) != targets)
            throw new ArgumentException("The tables of a comparison have a row for each scenario and a column for each target.", nameof(input));
        Headline headline = ScenarioHeatHeadline.Write(input);
        Bilingual measure = new("各情景的达标概率；* 与基准的配对差异可与零分清（95%）",
            "Probability of meeting each target; * paired difference from the baseline told from zero at 95%");
        FigureData data = new(
            ["scenario", "target", "chance", "differs_from_the_first"],
            [.. Enumerable.Range(0, scenarios).SelectMany(scenario => Enumerable.Range(0, targets).Select(target => (IReadOnlyList<object?>)
                [input.Scenarios[scenario].Short(language), input.Targets[target].Short(language),
                    input.Probability[scenario, target], input.Distinct[scenario, target] ? "yes" : "no"]))]);
        return new("scenario-heat", headline, language, sheet => Lay(sheet, input, [.. Enumerable.Range(0, scenarios)], headline, measure), measure, data)
        {
            // The stars are against the baseline: it heads every page.
            Rows = new(scenarios - 1, (range, words) => sheet => Lay(sheet, input, [0, .. Enumerable.Range(1, scenarios - 1).Take(range)], headline, words)),
        };
    }

    private static void Lay(Sheet sheet, ScenarioHeatInput input, int[] scenarios, Headline headline, Bilingual measure)
    {
        TypeScale type = sheet.Type;
        double headTop = PageFrame.Header(sheet, headline, measure, []);
        double below = PageFrame.FooterHeight(sheet, input.Source) + 6;
        Bilingual[] names = [.. scenarios.Select(at => input.Scenarios[at])];
        double left = RowPage.Fit(sheet, names, headTop, below, 1, 1).NamesRight + 14;
        double cell = (sheet.Width - type.Margin - left) / input.Targets.Count;
        List<(string Text, TextStyle Style)>[] heads = [.. input.Targets.Select(target => HeadLines(sheet, target, cell - 6))];
        if (!heads.All(lines => lines.All(line => IsWhole(sheet, line, cell - 6))))
        {
            headTop = Key(sheet, input.Targets, headTop);
            heads = [.. input.Targets.Select((_, at) => new List<(string, TextStyle)> { (Numerals.Fixed(at + 1, 0), sheet.Strong.Center) })];
        }

        double top = headTop + 10 + (heads.Max(lines => lines.Count) * type.Small * 1.2);
        RowPage rows = RowPage.Fit(sheet, names, top, below, RowPage.LeastPitch(sheet) + 2, 58);
        using PlotArea area = new(sheet, left, rows.Top, sheet.Width - type.Margin, rows.Bottom, 0, input.Targets.Count, -rows.Count, 0);
        double gapX = 3 / cell;
        double gapY = 3 / rows.Pitch;
        for (int target = 0; target < input.Targets.Count; target++)
        {
            double x = left + (cell * (target + 0.5));
            Head(sheet, heads[target], x, rows.Top - 4, cell - 6);
            for (int row = 0; row < rows.Count; row++)
            {
                int scenario = scenarios[row];
                double probability = input.Probability[scenario, target];
                SKColor fill = double.IsNaN(probability) ? Palette.Shade : Palette.Heat(probability);
                area.Box(target + gapX, target + 1 - gapX, -row - 1 + gapY, -row - gapY, fill);
                string text = double.IsNaN(probability) ? "–" : ProbabilityWords.Text(probability) + (input.Distinct[scenario, target] ? "*" : string.Empty);
                bool over = input.IsOverHalf(scenario, target);
                SKColor ink = !double.IsNaN(probability) && probability >= 0.5 ? SKColors.White : Palette.Ink;
                sheet.Middle(text, x, rows.Middle(row), new TextStyle(type.Body + 1.5f, ink, Bold: over).Center, cell - 8);
            }
        }

        for (int row = 0; row < rows.Count; row++)
            rows.Name(sheet, row, names[row]);
        area.Render();
        PageFrame.Footer(sheet, input.Source);
    }

    // A name that does not fit the width of a cell is not cut: a number stands for each, and the numbers are told over the columns.
    private static double Key(Sheet sheet, IReadOnlyList<Bilingual> targets, double top)
    {
        double x = sheet.Type.Margin, right = sheet.Width - sheet.Type.Margin, leading = sheet.Type.Small * 1.35, middle = top + (leading / 2);
        for (int at = 0; at < targets.Count; at++)
        {
            string name = $"{at + 1} {targets[at].Short(sheet.Language)}";
            if (x > sheet.Type.Margin && x + TextMeasure.Width(name, sheet.Small) > right) (x, middle) = (sheet.Type.Margin, middle + leading);
            x += sheet.Middle(name, x, middle, sheet.Small, right - x) + (sheet.Type.Small * 1.2);
        }

        return middle + (leading / 2);
    }

    private static bool IsWhole(Sheet sheet, (string Text, TextStyle Style) line, double width) => !line.Text.EndsWith('…')
        && TextMeasure.Width(line.Text, line.Style with { Size = Math.Min(line.Style.Size, sheet.Type.Least) }) <= width;

    private static List<(string Text, TextStyle Style)> HeadLines(Sheet sheet, Bilingual target, double width)
    {
        List<(string Text, TextStyle Style)> lines = [];
        int most = sheet.Language == Language.Both ? 2 : MostLines;
        TextStyle strong = new TextStyle(sheet.Type.Small, Palette.Ink, Bold: true).Center;
        TextStyle plain = new TextStyle(Math.Max(sheet.Type.Small - 1, sheet.Type.Least), Palette.Muted).Center;
        if (sheet.Language != Language.En)
            lines.AddRange(TextMeasure.WrapEvenly(target.Zh, strong, width, most).Select(line => (line, strong)));
        if (sheet.Language != Language.Zh)
        {
            TextStyle style = sheet.Language == Language.En ? strong : plain;
            lines.AddRange(TextMeasure.WrapEvenly(target.En, style, width, most).Select(line => (line, style)));
        }

        return lines;
    }

    private static void Head(Sheet sheet, List<(string Text, TextStyle Style)> lines, double x, double bottom, double width)
    {
        for (int at = 0; at < lines.Count; at++)
        {
            double y = bottom - (sheet.Type.Small * 1.2 * (lines.Count - at - 0.5));
            sheet.Middle(lines[at].Text, x, y, lines[at].Style, width);
        }
    }
}
