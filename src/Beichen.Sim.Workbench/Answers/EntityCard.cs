using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Runs;
using Beichen.Sim.Plans;
using Beichen.Sim.Results.Runs;
using Beichen.Sim.Results.Statistics;

namespace Beichen.Sim.Workbench.Answers;

/// <summary>What an entity's grain holds, quarter by quarter, as a panel: the median of the draws and the band from the first to the ninth tenth.</summary>
internal static class EntityCard
{
    private static readonly double[] Levels = [0.1, 0.5, 0.9];

    /// <summary>What the card of an entity shows.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="entity">Id of the entity.</param>
    /// <param name="draws">Draws that the grain holds.</param>
    /// <param name="quarters">What it published, a block a quarter.</param>
    public static PanelAnswer Of(CompiledPlan plan, string entity, int draws, LaneBlock[] quarters)
    {
        Indicator[] own = [.. ResultLayout.Full(plan.Plan).Indicators
            .Where(one => string.Equals(one.EntityId, entity, StringComparison.Ordinal) && one.Name is not "Outcome" && one.Column < quarters[0].Columns)];
        string count = Numerals.Fixed(draws, 0);
        return new PanelAnswer
        {
            Sentences = [new($"该主体的 grain 现存 {count} 次抽样；每格为季末中位，方括号为 P10–P90。",
                $"Its grain holds {count} draws; each cell is the median at the quarter's end, brackets are P10–P90.")],
            Heads = [new("所存", "It holds"), .. Enumerable.Range(0, quarters.Length).Select(quarter => Same(plan.Plan.Start.Plus(quarter).ToString()))],
            Rows = [.. own.Select(one => (IReadOnlyList<Bilingual>)[NameOf(one), .. quarters.Select(block => Same(Cell(block, one.Column, draws)))])],
            Command = string.Empty,
        };
    }

    private static string Cell(LaneBlock block, int column, int draws)
    {
        double[] values = [.. Enumerable.Range(0, draws).Select(draw => block[column, draw]).Where(double.IsFinite)];
        if (values.Length < draws) return NumberWords.None;
        double[] band = Quantiles.Of(values, Levels);
        return band[0].Equals(band[2])
            ? NumberWords.Number(band[1], 2)
            : $"{NumberWords.Number(band[1], 2)} [{NumberWords.Number(band[0], 2)}–{NumberWords.Number(band[2], 2)}]";
    }

    private static Bilingual NameOf(Indicator one)
    {
        IndicatorMeaning? meaning = IndicatorCatalogue.All.FirstOrDefault(row =>
            string.Equals(row.Name, one.Name, StringComparison.Ordinal) && row.Kinds.Contains(KindOf(one), StringComparison.Ordinal));
        return meaning is null ? Same(one.Name) : new Bilingual($"{meaning.Chinese}（{one.Unit}）", $"{meaning.English} ({one.Unit})");
    }

    private static string KindOf(Indicator one) => one.Kind.ToString() is "CommercialDistrict" ? "commercial-district" : one.Kind.ToString().ToLowerInvariant();

    private static Bilingual Same(string text) => new(text, text);
}
