using Beichen.Sim.Kernel.Budget;
using Beichen.Sim.Plans.Fields;
using Beichen.Sim.Plans.Reading;
using Beichen.Sim.Plans.Scenarios;

namespace Beichen.Sim.Plans.Budget;

/// <summary>Compiles the budget.</summary>
internal static class BudgetReading
{
    private const int MostItems = 10;

    public static BudgetParameters Compile(PlanScope scope, Entity budget)
    {
        IReadOnlyList<Entity> items = BudgetFields.ItemList.Read(budget, "budget/items");
        if (items.Count > MostItems) scope.Problems.Add(items[MostItems].Place, $"{items.Count} revenue items", $"at most {MostItems}");
        foreach (Entity second in items.Where(item => item.NodeOf(BudgetFields.BearsHighTechRate.Key) is ScalarNode { Text: "true" }).Skip(1))
            scope.Problems.Add(second.PlaceOf(BudgetFields.BearsHighTechRate), $"revenue item '{second.Id}' bears the high-tech rate too",
                "one item that bears it, for its cost a firm is taken off once");
        return new BudgetParameters
        {
            Name = PartName.Of(budget, "budget"),
            BaseRevenue = budget.Read(BudgetFields.BaseRevenue),
            Items = [.. items.Select(Item)],
            GrowthBeforeStart = budget.Read(BudgetFields.GrowthBeforeStart),
            HighTechCostPerFirm = budget.Read(BudgetFields.HighTechCostPerFirm),
            RefundShare = scope.Shocks.RefundShare,
        };
    }

    private static RevenueItemParameters Item(Entity item) => new()
    {
        Name = item.Name("revenue-item"),
        Base = item.Read(BudgetFields.Base),
        Weight = item.Read(BudgetFields.Weight),
        Lag = item.Read(BudgetFields.Lag),
        Season = [.. item.Read(BudgetFields.Season)],
        Elasticity = item.Read(BudgetFields.Elasticity),
        OwnGrowth = item.Read(BudgetFields.OwnGrowth),
        ShockDeviation = item.Read(BudgetFields.ShockDeviation),
        FiscalLoading = item.Read(BudgetFields.FiscalLoading) ?? 0,
        NonTaxLoading = item.Read(BudgetFields.NonTaxLoading) ?? 0,
        BearsRefunds = item.Read(BudgetFields.BearsRefunds),
        BearsHighTechRate = item.Read(BudgetFields.BearsHighTechRate),
    };
}
