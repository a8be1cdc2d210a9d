namespace Beichen.Sim.Charts;

/// <summary>
/// Lights ahead: in each cell the likeliest light, told by its shape and its ground and not by its colour alone, with its chance.
/// ● green, ▲ yellow, ■ red.
/// </summary>
public static class LightsFigure
{
    /// <summary>Draws the lights, those that turn red soonest first.</summary>
    /// <param name="input">The lights.</param>
    /// <param name="language">Language of the words.</param>
    /// <exception cref="ArgumentException">No project, or lights that do not number the quarters.</exception>
    public static Figure Draw(LightsInput input, Language language = Language.Both)
    {
        if (input.Rows.Count == 0 || input.Quarters.Count == 0 || input.Rows.Any(row => row.Chances.Count != input.Quarters.Count))
            throw new ArgumentException("Lights ahead have at least one project and a light for each quarter.", nameof(input));
        LightsRow[] ranked = [.. input.Rows.OrderByDescending(row => row.Chances.Sum(light => light.Red + (light.Yellow / 2)))];
        Headline headline = Write(input);
        Bilingual measure = new($"按{input.Rules.Zh}，各季末最可能的灯及其概率", $"By {input.Rules.En}: the likeliest light at each quarter's end, with its chance");
        FigureData data = new(
            ["project", "quarter", "green", "yellow", "red", "not_green_from"],
            [.. ranked.SelectMany(row => row.Chances.Select((light, at) =>
                (IReadOnlyList<object?>)[row.Name.Short(language), input.Quarters[at], light.Green, light.Yellow, light.Red, row.Changes]))]);
        return new("lights", headline, language, sheet => Lay(sheet, ranked, input, headline, measure), measure, data)
        {
            Rows = new(ranked.Length, (range, words) => sheet => Lay(sheet, ranked[range], input, headline, words))
            {
                First = count => new($"最该留意的{count}行", $"the {count} most in need")
            },
        };
    }

    private static void Lay(Sheet sheet, LightsRow[] rows, LightsInput input, Headline headline, Bilingual measure)
    {
        LegendEntry[] legend =
        [
            new(new("绿灯", "Green"), Palette.Blue, LegendMark.Dot),
            new(new("黄灯", "Yellow"), Palette.Orange, LegendMark.Triangle),
            new(new("红灯", "Red"), LightLooks.All[2].Ground),
        ];
        Bilingual[] columns = [.. input.Quarters.Select(quarter => new Bilingual(quarter, quarter))];
        new CellMatrix([.. rows.Select(row => row.Name)], columns, new("预计变灯日", "not green from")).Lay(
            sheet, input.Source, headline, measure, legend, (row, at) => Cell(rows[row].Chances[at]), row => rows[row].Changes ?? NumberWords.None);
    }

    private static MatrixCell Cell((double Green, double Yellow, double Red) light)
    {
        int likeliest = LightLooks.Likeliest(light);
        LightLooks looks = LightLooks.All[likeliest];
        double chance = likeliest switch { 0 => light.Green, 1 => light.Yellow, _ => light.Red };
        return new($"{looks.Mark} {ProbabilityWords.Text(chance)}", looks.Ground, looks.Ink, Bold: likeliest == 2);
    }

    private static Headline Write(LightsInput input)
    {
        int last = input.Quarters.Count - 1, red = input.Rows.Count(row => LightLooks.Likeliest(row.Chances[last]) == 2), all = input.Rows.Count;
        string quarter = input.Quarters[last];
        if (red == 0) return new($"到{quarter}末，{Numerals.Chinese(all)}个项目都不太会亮红灯", $"By the end of {quarter} none of {all} projects is likeliest red");
        return new($"到{quarter}末，{Numerals.Chinese(all)}个项目中{Numerals.Chinese(red)}个最可能亮红灯",
            $"By the end of {quarter} {red} of {all} projects {(red == 1 ? "is" : "are")} likeliest red");
    }
}
