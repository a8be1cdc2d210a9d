using SkiaSharp;

namespace Beichen.Sim.Charts;

/// <summary>Latest-safe slack: each project's chance by quarters late, the safe ones filled, ◇ beyond.</summary>
public static class SlackFigure
{
    private static readonly SKColor Safe = SKColor.Parse("CDE2F0");

    /// <summary>Draws the slack.</summary>
    /// <param name="input">The slack.</param>
    /// <param name="language">Language of the words.</param>
    /// <exception cref="ArgumentException">No project, or chances of unlike length.</exception>
    public static Figure Draw(SlackInput input, Language language = Language.Both)
    {
        if (input.Rows.Count == 0 || input.Rows[0].Chances.Count == 0 || input.Rows.Any(row => row.Chances.Count != input.Rows[0].Chances.Count))
            throw new ArgumentException("A figure of slack has at least one project, each with a chance for every slip.", nameof(input));
        SlackRow[] shown = Shown(input);
        Headline headline = Write(input);
        string asked = NumberWords.Share(input.Asked);
        Bilingual measure = new(
            $"项目推迟各季时{input.Target.Zh}的达标概率；着色为仍守得住{asked}",
            $"Chance of {input.Target.En} by quarters that a project is late; filled where {asked} is still kept");
        FigureData data = new(
            ["project", "quarters_late", "chance", "safe"],
            [.. input.Rows.SelectMany(row => row.Chances.Select((chance, slip) =>
                (IReadOnlyList<object?>)[row.Name.Short(language), slip, chance, row.Slack >= slip]))]);
        return new("slack", headline, language, sheet => Lay(sheet, shown, input, headline, measure), measure, data)
        {
            Rows = new(shown.Length, (range, words) => sheet => Lay(sheet, shown[range], input, headline, words))
            {
                First = count => new($"余季最少的{count}行", $"the {count} with the least slack")
            },
        };
    }

    // Projects whose slips move no printed chance are look-alikes: they share the last row.
    private static SlackRow[] Shown(SlackInput input)
    {
        SlackRow[] still = [.. input.Rows.Where(IsStill)];
        IEnumerable<SlackRow> moving = input.Rows.Where(row => !IsStill(row));
        if (still.Length < 2) return [.. moving, .. still];
        (string zh, string en) = still.Length == input.Rows.Count ? ("每一项都如此", "each of them") : ("推迟而不变", "late, and unchanged");
        return [.. moving, still[0] with { Name = new($"{Numerals.Chinese(still.Length)}个项目，{zh}", $"{still.Length} projects, {en}") }];
    }

    private static bool IsStill(SlackRow row) =>
        row.Chances.All(chance => string.Equals(ProbabilityWords.Text(chance), ProbabilityWords.Text(row.Chances[0]), StringComparison.Ordinal));

    private static void Lay(Sheet sheet, SlackRow[] rows, SlackInput input, Headline headline, Bilingual measure)
    {
        LegendEntry[] legend =
        [
            new(new("守得住", "Kept"), Safe, WordColor: Palette.Blue),
            new(new("◇ 守不住", "◇ Not kept"), Palette.Shade, WordColor: Palette.Orange),
        ];
        Bilingual[] columns = [.. rows[0].Chances.Select((_, slip) => slip == 0 ? new Bilingual("计划", "plan") : new Bilingual($"+{slip}", $"+{slip}"))];
        new CellMatrix([.. rows.Select(row => row.Name)], columns, new("余季", "slack")).Lay(
            sheet, input.Source, headline, measure, legend, (row, slip) => Cell(rows[row], slip), row => Slack(rows[row]));
    }

    private static MatrixCell Cell(SlackRow row, int slip)
    {
        string chance = ProbabilityWords.Text(row.Chances[slip]);
        return row.Slack >= slip ? new(chance, Safe, Palette.Navy, Bold: slip == row.Slack && !row.IsOpen) : new($"◇ {chance}", Palette.Shade, Palette.Muted);
    }

    private static string Slack(SlackRow row) => row.Slack is not { } quarters ? NumberWords.None : (row.IsOpen ? "≥" : "") + NumberWords.Number(quarters, 0);

    private static Headline Write(SlackInput input)
    {
        string asked = NumberWords.Share(input.Asked);
        if (input.Rows.All(row => row.Slack is null))
            return new(
                $"{input.Target.Zh}按计划只有{ProbabilityWords.Text(input.Chance)}，守不住{asked}，无余季可言",
                $"{input.Target.En} stands at {ProbabilityWords.Text(input.Chance)} as planned, under {asked}: there is no slack");
        SlackRow[] tight = [.. input.Rows.Where(row => row.Slack is not null && !row.IsOpen)];
        if (tight.Length == 0)
            return new($"没有哪个项目单独推迟会使{input.Target.Zh}守不住{asked}", $"No project alone, however late, takes {input.Target.En} under {asked}");
        SlackRow least = tight.MinBy(row => row.Slack)!;
        if (least.Slack == 0)
            return new($"守住{input.Target.Zh}{asked}：“{least.Name.Zh}”一季也推迟不得", $"To keep {input.Target.En} at {asked}, {least.Name.En} may not be late at all");
        return new(
            $"守住{input.Target.Zh}{asked}：“{least.Name.Zh}”最多推迟{least.Slack}季",
            $"To keep {input.Target.En} at {asked}, {least.Name.En} may be {least.Slack} quarter{(least.Slack == 1 ? "" : "s")} late at most");
    }
}
