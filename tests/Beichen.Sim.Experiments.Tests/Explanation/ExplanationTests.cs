using Beichen.Sim.Experiments.Explanation;
using Beichen.Sim.Experiments.Explanation.Amounts;
using Beichen.Sim.Experiments.Explanation.Rules;
using Beichen.Sim.Experiments.Explanation.Tracing;
using Beichen.Sim.Kernel.Runs;
using Beichen.Sim.Kernel.Time;
using Beichen.Sim.Plans;
using Xunit;

namespace Beichen.Sim.Experiments.Tests.Explanation;

/// <summary>Every published number is the sum of the parts it is explained by, all the way down to rows of the ledger.</summary>
public sealed class ExplanationTests
{
    private const double Exact = 1e-9;



    [Theory]
    [InlineData("baseline", 7)]
    [InlineData("combined-push", 310)]
    [InlineData("omicron-q1", 42)]
    public void Every_column_of_every_entity_is_rebuilt_from_its_parts_and_ends_in_rows_of_the_ledger(string scenario, int draw)
    {
        CompiledPlan plan = Beichen.Open(scenario, new Quarter(2024, 2)).Plan;
        var trace = DrawTrace.Of(plan.Plan, Sampling.DefaultSeed, (ulong)draw);
        var rules = new DistrictRules(trace);
        var sources = new LedgerSources(plan, Sampling.DefaultSeed, (ulong)draw);
        var faults = new List<string>();
        foreach (Indicator indicator in ResultLayout.Full(plan.Plan).Indicators.Where(one => ExplainedColumns.Has(one.Kind, one.Name)))
        {
            foreach (int quarter in new[] { 0, 1, 3, 5, 9 })
            {
                double value = trace[quarter].Output(indicator.Kind, indicator.Entity)[indicator.Column];
                Part tree = PartTree.Of(ExplainedColumns.Of(rules, plan.Plan, indicator, quarter));
                string place = $"{indicator.Kind} {indicator.EntityId} {indicator.Name} {quarter}";
                if (!Near(tree.Contribution, value, Math.Abs(value))) faults.Add($"{place}: {tree.Contribution:R} for {value:R}");
                Check(tree, place, Math.Abs(value), sources, faults);
            }
        }

        Assert.True(faults.Count == 0, $"{faults.Count} faults\n{string.Join('\n', faults.Take(40))}");
    }

    private static void Check(Part part, string place, double size, LedgerSources sources, List<string> faults)
    {
        if (part.Children.Count == 0)
        {
            if (part.Contribution != 0 && sources.Of(part.Sources).Count == 0) faults.Add($"{place}: leaf '{part.Name.En}' stands for no row of the ledger");
            return;
        }

        double sum = part.Children.Sum(child => child.Contribution);
        if (!Near(sum, part.Contribution, Math.Max(size, part.Children.Max(child => Math.Abs(child.Contribution))))) faults.Add($"{place}: children of '{part.Name.En}' sum to {sum:R} for {part.Contribution:R}");
        foreach (Part child in part.Children) Check(child, place, size, sources, faults);
    }

    private static bool Near(double left, double right, double size) => Math.Abs(left - right) <= Exact * Math.Max(1, size);
}
