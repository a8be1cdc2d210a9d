using System.Globalization;
using Beichen.Sim.Kernel;
using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Kernel.Time;
using Beichen.Sim.Plans.Fields;
using Beichen.Sim.Plans.Problems;

namespace Beichen.Sim.Plans.Actuals;

/// <summary>Reads what is known of projects, and finds what cannot all be true.</summary>
internal static class FactReading
{
    private static readonly ProjectStage[] Stages = Enum.GetValues<ProjectStage>();

    public static IReadOnlyList<KnownFact> Of(IReadOnlyList<ActualRow> rows, ActualWindow window, DistrictPlan plan)
    {
        KnownFact[] facts = [.. rows.Select(row => Read(row, window, plan)).OfType<KnownFact>().OrderBy(fact => fact.Fact.Quarter)];
        foreach (IGrouping<string, KnownFact> project in facts.GroupBy(fact => fact.Project, StringComparer.Ordinal))
            Contradictions(project.Key, [.. project], window.Problems);
        return facts;
    }

    /// <summary>A day as files write it; null when the text is none.</summary>
    public static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text.Trim(), ["yyyy-MM-dd", "yyyy-M-d", "yyyy.M.d", "yyyy/M/d"],
            CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;

    /// <summary>The quarter of a day.</summary>
    public static Quarter QuarterOf(DateOnly day) => new(day.Year, ((day.Month - 1) / 3) + 1);

    private static KnownFact? Read(ActualRow row, ActualWindow window, DistrictPlan plan)
    {
        // A milestone's id is the plan's own: where one project alone has it, the project need not be said.
        ProjectParameters? project = row["project"] is { } id ? plan.Projects.FirstOrDefault(one => one.Name.Id == id || one.Name.Chinese == id)
            : row["milestone"] is { } named
                && plan.Projects.Where(one => one.Milestones.Any(milestone => milestone.Id == named)).ToArray() is [var only] ? only : null;
        if (project is null)
        {
            string[] known = [.. plan.Projects.Select(one => one.Name.Id)];
            window.Problems.Add(row.Where("project"), row["project"] is { } name ? $"unknown project '{name}'" : "a fact without a project",
                "the id of a project of the plan (`beichen list entities`)", row["project"] is { } near ? NearestWord.To(near, known) : null);
            return null;
        }

        if (row["milestone"] is { } milestone) return OfMilestone(row, milestone, project, window);
        double? reached = null;
        Quarter quarter;
        if (row["date"] is { } text)
        {
            if (Day(text) is not { } day)
            {
                window.Problems.Add(row.Where("date"), $"'{text}' for 'date'", "a day such as 2022-02-20");
                return null;
            }

            quarter = QuarterOf(day);
            var first = new DateOnly(day.Year, ((quarter.Number - 1) * 3) + 1, 1);
            reached = quarter.Since(window.Start) + ((double)(day.DayNumber - first.DayNumber) / (first.AddMonths(3).DayNumber - first.DayNumber));
            if (!window.Holds(quarter, row.Where("date"))) return null;
            if (row["quarter"] is { } said && said.Trim() != quarter.ToString())
                window.Problems.Add(row.Where("quarter"), $"{said} beside the date {text}", $"{quarter}, or no quarter");
        }
        else if (window.Time(row) is { } time)
        {
            // A project's state of a month is taken as that of its quarter's end only at the quarter's end.
            if (time.Months < 3) window.Problems.Add(
                row.Where("month"), $"a state of a month inside {time.Quarter}", "the last month of a quarter, or a date on which a stage was reached");
            quarter = time.Quarter;
        }
        else
        {
            return null;
        }

        return OfState(row, project, quarter.Since(window.Start), reached, window.Problems);
    }

    private static KnownFact? OfState(ActualRow row, ProjectParameters project, int quarter, double? reached, ActualProblems problems)
    {
        ProjectStage? stage = null;
        if (row["stage"] is { } word)
        {
            int place = Array.FindIndex(Stages, one => ChoiceWords.Of(one) == word.Trim());
            if (place < 0)
            {
                problems.Add(row.Where("stage"), $"unknown stage '{word}'",
                    Words.Or(Stages.Select(ChoiceWords.Of)), NearestWord.To(word, Stages.Select(ChoiceWords.Of)));
                return null;
            }

            stage = Stages[place];
        }

        double? progress = null;
        if (row["progress"] is { } share)
        {
            string bare = share.Trim();
            bool percent = bare.EndsWith('%') || bare.EndsWith('％');
            if (!double.TryParse(percent ? bare[..^1] : bare, NumberStyles.Float, CultureInfo.InvariantCulture, out double number))
            {
                problems.Add(row.Where("progress"), $"'{share}' for 'progress'", "a share of construction, 0 to 1");
                return null;
            }

            progress = percent ? number / 100 : number;
            if (progress is not (> 0 and <= 1))
            {
                problems.Add(row.Where("progress"), progress > 1 ? $"progress {share}, more than all" : $"progress {share}",
                    "above 0 and at most 1; before construction say the stage");
                return null;
            }
        }

        if (stage is null && progress is null)
        {
            problems.Add(row.At, $"nothing said of {project.Name.Id}", "stage, progress, or a milestone with missed");
            return null;
        }

        if (progress is 1) (stage, progress) = (stage ?? ProjectStage.Completed, null);
        if (progress is not null && stage is not (null or ProjectStage.Building))
        {
            problems.Add(row.At, $"progress {row["progress"]} and stage {row["stage"]} of {project.Name.Id}",
                "progress below 1 only of a project that is building");
            return null;
        }

        if (reached is not null && progress is not null)
        {
            problems.Add(row.Where("date"), "a date beside progress", "the date on which a stage was reached, or the progress at a quarter's end");
            return null;
        }

        ProjectStage least = stage ?? ProjectStage.Building;
        ProjectStage most = least == ProjectStage.Producing ? ProjectStage.AtCapacity : least;
        string what = progress is { } z ? $"progress {Words.Number(z)}" : ChoiceWords.Of(least);
        return new KnownFact(project.Name.Id, new ProjectFact(quarter, least, most) { Progress = progress, Reached = reached }, what, row.At);
    }

    private static KnownFact? OfMilestone(ActualRow row, string id, ProjectParameters project, ActualWindow window)
    {
        if (project.Milestones.FirstOrDefault(one => one.Id == id) is not { } milestone)
        {
            window.Problems.Add(row.Where("milestone"), $"unknown milestone '{id}' of {project.Name.Id}",
                project.Milestones.IsEmpty ? "no milestone: the project has none" : Words.Or(project.Milestones.Select(one => one.Id)),
                NearestWord.To(id, project.Milestones.Select(one => one.Id)));
            return null;
        }

        if (row["missed"]?.Trim() is not ("true" or "false" or "是" or "否"))
        {
            window.Problems.Add(row.Where("missed"),
                row["missed"] is { } said ? $"'{said}' for 'missed'" : $"milestone {id} without 'missed'", "missed: true or missed: false");
            return null;
        }

        if (!window.Holds(window.Start.Plus(milestone.ByQuarter), row.Where("milestone"))) return null;
        bool missed = row["missed"]!.Trim() is "true" or "是";
        if (missed && milestone.Stage == ProjectStage.Negotiating) return null;
        ProjectFact fact = missed
            ? new ProjectFact(milestone.ByQuarter, ProjectStage.Negotiating, milestone.Stage - 1) { MayBeLost = true }
            : new ProjectFact(milestone.ByQuarter, milestone.Stage, ProjectStage.AtCapacity);
        return new KnownFact(project.Name.Id, fact, $"{id} {(missed ? "missed" : "kept")}", row.At);
    }

    // What is known later must be reachable from what is known before: stages only rise, construction only grows, and what is lost stays lost.
    private static void Contradictions(string project, KnownFact[] facts, ActualProblems problems)
    {
        for (int i = 1; i < facts.Length; i++)
        {
            for (int j = 0; j < i; j++)
            {
                (KnownFact before, KnownFact after) = (facts[j], facts[i]);
                bool same = before.Fact.Quarter == after.Fact.Quarter;
                bool goesBack = after.Fact.Most < before.Fact.Least && !(after.Fact.MayBeLost && before.Fact.IsLoss);
                bool apart = same && before.Fact.Most < after.Fact.Least && !(before.Fact.MayBeLost && after.Fact.IsLoss);
                bool shrinks = after.Fact.Progress < before.Fact.Progress || (same && after.Fact.Progress > before.Fact.Progress);
                bool early = after.Fact.Reached < before.Fact.Reached && after.Fact.Least > before.Fact.Least;
                if (goesBack || apart || shrinks || early) problems.Add(
                    after.At, $"{project} {after.Said}, and {before.Said} at {before.At}", "what can follow: stages only rise and construction only grows");
            }
        }
    }
}
