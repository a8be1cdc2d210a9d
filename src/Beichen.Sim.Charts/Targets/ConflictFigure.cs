using SkiaSharp;

namespace Beichen.Sim.Charts;

/// <summary>Pairs of targets: the chance of both less the product of the chances, in points; filled where it is beyond the noise of the draws.</summary>
public static class ConflictFigure
{
    /// <summary>Draws the pairs.</summary>
    /// <param name="input">The pairs.</param>
    /// <param name="language">Language of the words.</param>
    /// <exception cref="ArgumentException">Fewer than two targets, or not each pair once.</exception>
    public static Figure Draw(ConflictInput input, Language language = Language.Both)
    {
        int count = input.Targets.Count;
        if (count < 2 || input.Pairs.Count != count * (count - 1) / 2)
            throw new ArgumentException("A figure of pairs has two targets or more and each pair once.", nameof(input));
        Headline headline = Headline(input);
        Bilingual measure = new("同时达标的概率减去各自概率之积，百分点；着色为超出抽样误差",
            "Chance of both less the product of the chances, points; filled where beyond the noise of the draws");
        FigureData data = new(
            ["first", "second", "chance_of_both", "product", "difference_points", "beyond_noise"],
            [.. input.Pairs.Select(pair => (IReadOnlyList<object?>)[input.Targets[pair.First].Short(language),
                input.Targets[pair.Second].Short(language), pair.Both, pair.Product, (pair.Both - pair.Product) * 100, pair.Told ? "yes" : "no"])]);
        return new("conflicts", headline, language, sheet => Lay(sheet, input, headline, measure), measure, data);
    }

    private static Headline Headline(ConflictInput input)
    {
        int fights = input.Pairs.Count(pair => pair.Told && pair.Both < pair.Product), kin = input.Pairs.Count(pair => pair.Told && pair.Both > pair.Product);
        if (fights == 0)
            return new($"没有哪两项目标相互牵制到超出抽样误差，{kin}对同进同退",
                $"No two targets fight beyond the noise of the draws; {kin} {(kin == 1 ? "pair goes" : "pairs go")} together");
        (int first, int second, _, _, _) = input.Pairs.Where(pair => pair.Told).MinBy(pair => pair.Both - pair.Product);
        return new(
            $"相互牵制的有{fights}对，最甚的是{input.Targets[first].Zh}与{input.Targets[second].Zh}",
            $"{fights} {(fights == 1 ? "pair fights" : "pairs fight")}, hardest {input.Targets[first].En} and {input.Targets[second].En}");
    }

    private static void Lay(Sheet sheet, ConflictInput input, Headline headline, Bilingual measure)
    {
        LegendEntry[] legend =
        [
            new(new("− 相互牵制", "− fight"), SKColor.Parse("F5C08A"), WordColor: Palette.Orange),
            new(new("+ 同进同退", "+ go together"), Palette.Band60, WordColor: Palette.Blue),
        ];
        TypeScale type = sheet.Type;
        double top = PageFrame.Header(sheet, headline, measure, legend) + 6;
        double below = PageFrame.FooterHeight(sheet, input.Source) + (type.Small * 1.8);
        // A number stands for a target over its column, since few names fit the width of a cell.
        Bilingual[] names = [.. input.Targets.Select((target, at) => new Bilingual($"{at + 1} {target.Zh}", $"{at + 1} {target.En}"))];
        RowPage rows = RowPage.Fit(sheet, names, top, below, RowPage.LeastPitch(sheet) * 1.1, 44);
        double left = rows.NamesRight + 14, cell = (sheet.Width - type.Margin - left) / (rows.Count - 1);
        for (int row = 0; row < rows.Count; row++) rows.Name(sheet, row, names[row]);
        for (int column = 0; column < rows.Count - 1; column++)
            sheet.Middle(Numerals.Fixed(column + 1, 0), left + (cell * (column + 0.5)), rows.Bottom + (type.Small * 0.9), sheet.Small.Center);

        foreach ((int first, int second, double both, double product, bool told) in input.Pairs)
        {
            (int column, int row) = (Math.Min(first, second), Math.Max(first, second));
            double points = (both - product) * 100;
            SKColor fill = !told ? Palette.Shade : points < 0 ? SKColor.Parse("F5C08A") : Palette.Band60;
            (double x, double y) = (left + (cell * column), rows.Top + (rows.Pitch * row));
            sheet.Fill(x + 1, y + 1, x + cell - 1, y + rows.Pitch - 1, fill);
            sheet.Middle(Numerals.Signed(points, 1), x + (cell / 2), rows.Middle(row),
                new TextStyle(type.Body, told ? Palette.Ink : Palette.Muted, Bold: told).Center, cell - 6);
        }

        PageFrame.Footer(sheet, input.Source);
    }
}
