using Beichen.Sim.Kernel.Chains;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Ledgers;

namespace Beichen.Sim.Cli.Exporting;

/// <summary>Rows of the tables that <c>list</c> and <c>ledger</c> write, numbers as numbers.</summary>
internal static class ListRows
{
    /// <summary>What a plan holds of a kind.</summary>
    public static IEnumerable<object?[]> Of(string what, CompiledPlan compiled) => what switch
    {
        "levers" => compiled.Seeds.Levers.Select(lever => (object?[])[lever.Id, lever.Chinese, lever.Unit, lever.Low, lever.High, lever.Default,
            lever.AppliesTo, lever.Quote]),
        "targets" => compiled.Plan.Targets.Select(target => (object?[])[target.Id, target.Chinese, target.Value, target.Unit,
            compiled.Plan.Start.Plus(target.DueQuarter).ToString()]),
        "multipliers" => Multipliers.Of(compiled.Plan.Accounts).Select(row =>
            (object?[])[row.Activity.Id, row.Activity.Chinese, row.Output, row.LocalPurchaseShare * 100]),
        _ => compiled.Seeds.Entities.Select(entity => (object?[])[entity.Kind, entity.Id, entity.Chinese, entity.Quote]),
    };

    /// <summary>Values of a run with their sources.</summary>
    public static IEnumerable<object?[]> Of(IEnumerable<LedgerEntry> entries) =>
        entries.Select(entry => (object?[])[entry.Path, entry.Number, entry.Number is null ? entry.Value : null, entry.Unit, entry.Distribution, entry.Basis,
            entry.Confidence, entry.Quote, entry.Source, entry.File, entry.Line]);
}
