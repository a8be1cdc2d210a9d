using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Plans.Fields;
using Beichen.Sim.Plans.Ledgers;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Plans.Scenarios;

namespace Beichen.Sim.Plans.Projects;

/// <summary>Puts the dates that a scenario asks for on its projects, and into the ledger.</summary>
internal static class DateReading
{
    /// <summary>Tells of dates of projects that there are not.</summary>
    public static void Check(PlanScope scope)
    {
        foreach (DateSetting date in scope.Dates)
        {
            if (!scope.Projects.Ids.Contains(date.Project.Text, StringComparer.Ordinal))
                scope.Problems.Add(date.Project.Place, $"unknown project '{date.Project.Text}'", "the id of a project of the scenario",
                    NearestWord.To(date.Project.Text, scope.Projects.Ids));
        }
    }

    /// <summary>The date of a project; null for none.</summary>
    public static ProjectDate? Of(string project, IReadOnlyList<Milestone> milestones, PlanScope scope)
    {
        if (scope.Dates.LastOrDefault(date => string.Equals(date.Project.Text, project, StringComparison.Ordinal)) is not { } date) return null;
        if (StageOf(date, milestones, scope) is not { } stage) return null;
        double day = date.Day.Since(scope.Reading.Start);
        if (date.Rule != DateRule.Shift && day <= 0)
        {
            scope.Problems.Add(date.Day.Node.Place, $"'{date.Day.Node.Text}' for project '{project}'", $"a time after the first day of {scope.Reading.Start}");
            return null;
        }

        string rule = Words.Kebab(date.Rule.ToString());
        scope.Reading.Enter(new LedgerEntry
        {
            Path = $"scenario/dates/{project}/{Words.Kebab(stage.ToString())}",
            Value = $"{rule} {date.Day.Node.Text}",
            Number = day,
            Unit = Unit.Quarters,
            Basis = Evidence.Scenario,
            Source = $"scenario {date.Scenario}",
            File = scope.Reading.FileOf(date.Map.Place),
            Line = date.Map.Place.Line,
        });
        return new ProjectDate(stage, date.Rule, day);
    }

    private static ProjectStage? StageOf(DateSetting date, IReadOnlyList<Milestone> milestones, PlanScope scope)
    {
        if (date.Milestone is { } named)
        {
            if (milestones.FirstOrDefault(milestone => string.Equals(milestone.Id, named.Text, StringComparison.Ordinal)) is not { } found)
            {
                string[] ids = [.. milestones.Select(milestone => milestone.Id)];
                scope.Problems.Add(named.Place, $"unknown milestone '{named.Text}' of project '{date.Project.Text}'",
                    ids.Length == 0 ? "a stage, for the project has no milestone" : Words.Or(ids), NearestWord.To(named.Text, ids));
                return null;
            }

            return found.Stage is ProjectStage.Approved ? ProjectStage.Building : found.Stage is ProjectStage.AtCapacity ? ProjectStage.Producing : found.Stage;
        }

        return date.Stage is { } stage ? Enum.GetValues<ProjectStage>().First(one => string.Equals(ChoiceWords.Of(one), stage.Text, StringComparison.Ordinal))
            : ProjectStage.Producing;
    }
}
