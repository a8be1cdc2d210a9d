using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Actuals;
using Beichen.Sim.Plans.Levers;
using Beichen.Sim.Workbench.Answers;
using Beichen.Sim.Workbench.Shelves;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Beichen.Sim.Workbench.Calls;

/// <summary>What the page is built from: scenarios, levers, defaults.</summary>
internal static class PlanCalls
{
    // Rows of the measures, in the order in which a planner thinks of them.
    private static readonly (string Lever, Bilingual Group)[] Groups =
    [
        ("attraction-effort", new("招商与审批", "Attraction and approvals")), ("approval-pace", new("招商与审批", "Attraction and approvals")),
        ("project-punctuality", new("项目", "Projects")), ("project-acceleration", new("项目", "Projects")), ("project-slip", new("项目", "Projects")),
        ("chain-completeness", new("产业链", "Chains")), ("smart-manufacturing", new("产业链", "Chains")),
        ("park-land", new("园区", "Parks")), ("park-floor-area", new("园区", "Parks")), ("park-power", new("园区", "Parks")),
    ];

    private static readonly Bilingual Rest = new("商圈、企业与人才", "Commerce, firms, talent");

    /// <summary>Adds the call.</summary>
    public static void Map(IEndpointRouteBuilder routes, ScenarioShelf scenarios) => routes.MapGet("/api/plan", () =>
    {
        Scenario baseline = scenarios.Open(scenarios.First);
        return TypedResults.Json(new
        {
            Defaults = new { Draws = 1024, Seed = "20220101" },
            Scenarios = scenarios.Choices.Select(scenario => Choice(scenario.Plan)),
            Projects = baseline.Plan.Plan.Projects.Select(project => new { project.Name.Id, Name = new Bilingual(project.Name.Chinese, project.Name.English) }),
            Quarters = Enumerable.Range(0, baseline.Plan.Plan.Quarters).Select(quarter => baseline.Plan.Plan.Start.Plus(quarter).ToString()),
            Figures = PublishedIndicator.All.Select(figure =>
                new { figure.Id, Name = new Bilingual(figure.Chinese, figure.English), figure.IsRate, figure.HasMonths, figure.Unit }),
            Entities = baseline.Plan.Seeds.Entities.Where(entity => entity.Kind is "project" or "park" or "chain" or "commercial district")
                .Select(entity => new { entity.Id, Name = new Bilingual(entity.Chinese, entity.English) }),
            Kinds = ProjectKindWords.Kinds.Select(kind => new { kind.Id, kind.Name }),
            Stages = ProjectKindWords.Stages.Select(stage => new { stage.Id, stage.Name }),
            Shift = ShiftOf(baseline.Plan.Seeds.Levers),
            Levers = baseline.Plan.Seeds.Levers.Where(lever => lever.High > lever.Low)
                .OrderBy(lever => Array.FindIndex(Groups, group => group.Lever == lever.Id) is var at and >= 0 ? at : Groups.Length).Select(Lever),
        });
    });

    private static object Choice(CompiledPlan plan) => new
    {
        plan.Scenario.Id,
        Name = new Bilingual(plan.Scenario.Chinese, plan.Scenario.English),
        Settings = plan.Levers.GroupBy(choice => (choice.Lever, choice.Value, choice.From)).Select(group => new
        {
            group.Key.Lever,
            group.Key.Value,
            On = group.Any(choice => choice.On is ["all"]) ? 0 : group.Count(),
            From = group.Key.From?.ToString(),
        }),
    };

    private static object Lever(LeverText lever)
    {
        int group = Array.FindIndex(Groups, known => known.Lever == lever.Id);
        return new
        {
            lever.Id,
            Name = new Bilingual(lever.Chinese, lever.English),
            Group = group >= 0 ? Groups[group].Group : Rest,
            Unit = UnitOf(lever.Unit),
            lever.Low,
            lever.High,
            Neutral = lever.Default,
            Step = StepOf(lever.High - lever.Low),
            CostPerUnit = lever.Cost,
            Quote = lever.Quote,
            Response = new Bilingual(lever.ChineseResponse, lever.EnglishResponse),
        };
    }

    // How far a bar can be moved, in quarters.
    private static object ShiftOf(IReadOnlyList<LeverText> levers) =>
        levers.FirstOrDefault(lever => lever.Id is "project-slip") is { } slip ? new { Low = -slip.High, slip.High } : new { Low = 0.0, High = 0.0 };

    private static Bilingual UnitOf(string unit) => unit switch
    {
        "ratio" => new("倍", "×"),
        "fraction" => new(string.Empty, string.Empty),
        _ => UnitNames.Of(unit),
    };

    // A fiftieth of the range, rounded to 1, 2 or 5 of its decade, so that the default is always met.
    private static double StepOf(double range)
    {
        double step = 1e-4;
        foreach (double next in Enumerable.Range(-4, 9).SelectMany(decade => new[] { 1, 2, 5 }.Select(digit => digit * Math.Pow(10, decade))))
        {
            if (next > range / 40) break;
            step = next;
        }

        return step;
    }
}
