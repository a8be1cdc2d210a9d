using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Parks;
using Beichen.Sim.Kernel.Randomness;

namespace Beichen.Sim.Analysis.Audit;

/// <summary>
/// The plan's year as a linear programme (model 19.3): growth of what stands, named projects, projects without a name, local orders,
/// shops, revenue items and certificates, each free within its band, against the targets and the room in the parks.
/// It errs on the side of the plan: local orders are met in the same year and new shops take nothing from old ones, so a plan that fails
/// here fails by arithmetic. Levers on chains work through the simulation alone.
/// </summary>
internal sealed class PlanProgramme
{
    private readonly List<PlanLimit> _limits = [];

    public PlanProgramme(BaseYear year, double tail)
    {
        Year = year;
        Tail = tail;
        Score = -LaneMath.InverseNormal(new Lanes1(tail)).Value;
        var output = new OutputBlock(this);
        var money = new InvestmentBlock(this, output);
        output.Close(money);
        var counts = new CountBlock(this, money);
        var revenue = new RevenueBlock(this, output, money, counts);
        Goals =
        [
            new PlanGoal(TargetMeasure.GdpGrowth, output.Growth),
            new PlanGoal(TargetMeasure.InvestmentGrowth, money.Growth),
            new PlanGoal(TargetMeasure.RevenueGrowth, revenue.Growth),
            new PlanGoal(TargetMeasure.HighTechFirms, counts.HighTechFirms),
            new PlanGoal(TargetMeasure.BeijingProjects, counts.Relocations),
        ];
        foreach (PlanGoal goal in Goals)
        {
            if (year.Target(goal.Measure) is not { Value: { } value } target) continue;
            string number = goal.IsRate ? Figure.Percent(value) : Figure.Whole(value);
            int limit = Limit($"target/{target.Id}",
                new Bilingual($"目标：{target.Chinese}{(goal.IsRate ? "增长" : string.Empty)}{number}", $"Target: {target.English} {number}"), true);
            Programme.AtLeast(limit, goal.Outcome, value - target.Tolerance);
        }
    }

    public BaseYear Year { get; }

    /// <summary>Probability left outside each end of a band.</summary>
    public double Tail { get; }

    /// <summary>Standard deviations at the ends of a band of a normal.</summary>
    public double Score { get; }

    public LinearProgramme Programme { get; } = new();

    public IReadOnlyList<PlanLimit> Limits => _limits;

    public IReadOnlyList<PlanGoal> Goals { get; }

    /// <summary>Adds a limit; returns its index.</summary>
    public int Limit(string id, Bilingual words, bool isTarget = false)
    {
        _limits.Add(new PlanLimit(id, isTarget, words));
        return _limits.Count - 1;
    }

    /// <summary>Lower and upper end of a quantity's band.</summary>
    public (double Low, double High) Band(Quantity quantity) =>
        (quantity.FromUniform(new Lanes1(Tail)).Value, quantity.FromUniform(new Lanes1(1 - Tail)).Value);

    /// <summary>Limits of the parks: land, floor area and power used by named projects and, of land, by those without a name.</summary>
    public void HoldRoom(IReadOnlyList<int> room, Linear pipelineLand)
    {
        foreach (ParkParameters park in Year.Plan.Parks)
        {
            foreach (ParkResource resource in LandRows.Resources)
            {
                var used = new Linear();
                foreach (int project in park.Projects)
                {
                    if (room[project] >= 0) used.Plus(room[project], resource.Asked(Year.Plan.Projects[project]));
                }

                if (resource.IsLand) used.Plus(pipelineLand, park.PipelineShare);
                if (!used.Terms.Any()) continue;
                double most = resource.Limit(park, BaseYear.Quarters - 1, 1 - Tail);
                int limit = Limit(
                    $"park-{resource.Id}/{park.Name.Id}",
                    new Bilingual($"{park.Name.Chinese}可供{resource.Name.Zh}至多{Figure.One(most)}{resource.Unit}",
                        $"{park.Name.English} has at most {Figure.One(most)} {resource.Unit} of {resource.Name.En}"));
                Programme.AtMost(limit, used, most);
            }
        }
    }
}
