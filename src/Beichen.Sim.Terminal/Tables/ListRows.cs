using Beichen.Sim.Kernel.Chains;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Actuals;
using Beichen.Sim.Plans.Ledgers;
using Beichen.Sim.Plans.Levers;
using Beichen.Sim.Terminal.Words;

namespace Beichen.Sim.Terminal.Tables;

/// <summary>Rows of the tables that <c>list</c> and <c>ledger</c> write, numbers as numbers.</summary>
internal static class ListRows
{
    /// <summary>What a plan holds of a kind.</summary>
    public static IEnumerable<object?[]> Of(string what, CompiledPlan compiled, IReadOnlyList<SeedEntity> entities, Language language) => what switch
    {
        "levers" => compiled.Seeds.Levers.Select(lever =>
            (object?[])[lever.Id, language.Pick(lever.Chinese, lever.English), lever.Unit, lever.Low, lever.High, lever.Default,
            KindWords.In(lever.AppliesTo.InWords(), language), lever.Quote]),
        "targets" => compiled.Plan.Targets.Select(target => (object?[])[target.Id, language.Pick(target.Chinese, target.English), target.Value, target.Unit,
            compiled.Plan.Start.Plus(target.DueQuarter).ToString()]),
        "multipliers" => Multipliers.Of(compiled.Plan.Accounts).Select(row =>
            (object?[])[row.Activity.Id, language.Pick(row.Activity.Chinese, row.Activity.English), row.Output, row.LocalPurchaseShare * 100]),
        "indicators" => PublishedIndicator.All.Select(figure =>
            (object?[])[figure.Id, language.Pick(figure.Chinese, figure.English), figure.Unit, figure.Rounding, figure.Source]),
        _ => entities.Select(entity =>
            (object?[])[KindWords.In(entity.Kind, language), entity.Id, language.Pick(entity.Chinese, entity.English), entity.Quote]),
    };

    /// <summary>Values of a run with their sources.</summary>
    public static IEnumerable<object?[]> Of(IEnumerable<LedgerEntry> entries) =>
        entries.Select(entry => (object?[])[entry.Path, entry.Number, entry.Number is null ? entry.Value : null, entry.Unit, entry.Distribution, entry.Basis,
            entry.Confidence, entry.Quote, entry.Source, entry.File, entry.Line]);
}
