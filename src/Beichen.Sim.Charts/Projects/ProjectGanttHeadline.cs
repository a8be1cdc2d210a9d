namespace Beichen.Sim.Charts;

/// <summary>The finding of the project figure.</summary>
public static class ProjectGanttHeadline
{
    /// <summary>Of the projects planned for the year, which have a median date after its end, latest first.</summary>
    /// <param name="input">The projects.</param>
    public static Headline Write(ProjectGanttInput input)
    {
        ProjectGanttRow[] due = [.. input.Rows.Where(row => row.Planned <= input.YearEnd)];
        ProjectGanttRow[] late = [.. due.Where(row => row.P50 > input.YearEnd).OrderByDescending(row => row.P50)];
        if (due.Length == 0)
            return Undated(input);
        string all = Numerals.Chinese(due.Length);
        if (due.Length == 1)
        {
            ProjectGanttRow only = due[0];
            return late.Length == 1
                ? new($"计划年内投产开业的只有{only.Zh}，中位进度跨年", $"The one project planned for the year, {only.En}, slips past its end at the median")
                : new($"计划年内投产开业的只有{only.Zh}，中位进度不跨年", $"The one project planned for the year, {only.En}, makes it at the median");
        }

        if (late.Length == 0)
            return new($"计划年内投产开业的{all}个项目，中位进度均不跨年", $"All {due.Length} projects planned for the year make it at the median");
        Bilingual names = NameList.Of([.. late.Select(row => row.Name)], "个");
        if (late.Length == due.Length)
            return new($"计划年内投产开业的{all}个项目，中位进度全部跨年：{names.Zh}", $"All {due.Length} projects planned for the year slip past its end at the median: {names.En}");
        return new(
            $"计划年内投产开业的{all}个项目中，{Numerals.Chinese(late.Length)}个中位进度跨年：{names.Zh}",
            $"{late.Length} of {due.Length} projects planned for the year {(late.Length == 1 ? "slips" : "slip")} past its end at the median: {names.En}");
    }

    private static Headline Undated(ProjectGanttInput input)
    {
        int made = input.Rows.Count(row => row.P50 <= input.YearEnd);
        string all = Numerals.Chinese(input.Rows.Count);
        string zh = made == 0 ? "均不在年内投产开业" : made == input.Rows.Count ? "均在年内投产开业" : $"{Numerals.Chinese(made)}个在年内投产开业";
        string en = made == 0 ? "none starts" : made == input.Rows.Count ? "all start" : $"{made} {(made == 1 ? "starts" : "start")}";
        return new($"{all}个项目均未定于年内，按中位进度{zh}", $"None of {input.Rows.Count} projects is planned for the year; at the median {en} within it");
    }
}
