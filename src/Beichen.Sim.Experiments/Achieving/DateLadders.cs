using Beichen.Sim.Kernel;
using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Kernel.Runs;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Levers;
using Beichen.Sim.Plans.Problems;

namespace Beichen.Sim.Experiments.Achieving;

/// <summary>
/// Dates as a search moves them (model 19.2): a project comes into use n quarters earlier or later than each draw has it, a quarter a step. With D the
/// median of the quarters that it has before it, n quarters earlier is a pace of D/(D − n) over all that is left: it takes pace − 1 of the team's effort,
/// costs what that much acceleration costs, and is not offered beyond the highest pace of acceleration. A quarter later costs what a quarter's slip does.
/// </summary>
internal static class DateLadders
{
    /// <summary>Every project of the scenario.</summary>
    public const string Every = "all";

    /// <summary>The ladders of the projects named, earlier and later apart; none where the district prices neither.</summary>
    /// <param name="plan">The scenario's plan.</param>
    /// <param name="named">Ids of projects, or <see cref="Every"/>.</param>
    /// <param name="most">Most quarters either way.</param>
    /// <exception cref="RefusedException">A project is unknown.</exception>
    public static IReadOnlyList<Ladder> Of(CompiledPlan plan, IReadOnlyList<string> named, int most)
    {
        string[] known = [.. plan.Plan.Projects.Select(project => project.Name.Id)];
        foreach (string id in named)
        {
            if (id is not Every && !known.Contains(id, StringComparer.Ordinal))
                throw RefusedException.Of("dates", id, $"{Every}, or projects of the scenario: {string.Join(", ", known)}");
        }

        bool all = named.Contains(Every, StringComparer.Ordinal);
        return [.. Enumerable.Range(0, known.Length).Where(i => all || named.Contains(known[i], StringComparer.Ordinal)).SelectMany(i => Of(plan, i, most))];
    }

    // A date that the scenario asks for stands: a shift would take its place.
    private static IEnumerable<Ladder> Of(CompiledPlan plan, int place, int most)
    {
        ProjectParameters project = plan.Plan.Projects[place];
        if (project.Date is not null || Left(plan.Plan, place) is not (> 0 and var left)) yield break;
        SeedEntity? entity = plan.Seeds.Entities
            .FirstOrDefault(one => one.Kind is "project" && string.Equals(one.Id, project.Name.Id, StringComparison.Ordinal));
        (string chinese, string english) = (entity?.Chinese ?? project.Name.Id, entity?.English ?? project.Name.Id);
        LeverText? haste = Lever(plan, LeverLadders.Acceleration), slip = Lever(plan, LeverLadders.Slip);
        double[] efforts = [.. Enumerable.Range(0, most + 1).TakeWhile(n => haste is not null && n < left && left / (left - n) <= haste.High)
            .Select(n => MeasuresCost.Effort(left, n))];
        if (efforts.Length > 1)
        {
            yield return new Ladder(
                Ladder.Dates, project.Name.Id, value => $"{chinese}：提前{NumberWords.Number(-value, 0)}季",
                value => $"{english}: {Quarters(-value)} earlier", [.. efforts.Select((_, n) => -(double)n)], [.. efforts.Select(e => e * haste!.Cost!.Value)])
            { Project = project.Name.Id, Efforts = efforts };
        }

        if (slip is null) yield break;
        double[] later = [.. Enumerable.Range(0, most + 1).Select(n => (double)n)];
        yield return new Ladder(
            Ladder.Dates, project.Name.Id, value => $"{chinese}：延后{NumberWords.Number(value, 0)}季",
            value => $"{english}: {Quarters(value)} later", later, [.. later.Select(n => n * slip.Cost!.Value)])
        { Project = project.Name.Id };
    }

    // Median of the day on which it comes into use, quarters since the first day.
    private static double Left(DistrictPlan plan, int place)
    {
        ProjectParameters dated = plan.Projects[place] with { Date = new ProjectDate(ProjectStage.Producing, DateRule.Shift, 1) };
        return DateMedians.Medians(plan with { Projects = plan.Projects.SetItem(place, dated) }, place).Before;
    }

    private static LeverText? Lever(CompiledPlan plan, string id) => plan.Seeds.Levers.FirstOrDefault(lever => lever.Id == id && lever.Cost is not null);

    private static string Quarters(double number) => number == 1 ? "1 quarter" : $"{NumberWords.Number(number, 0)} quarters";
}
