using Beichen.Sim.Kernel.Time;
using Beichen.Sim.Results.Runs;
using Spectre.Console;

namespace Beichen.Sim.Terminal.Tables;

/// <summary>What an entity did in a quarter of a stored run: each published column with its meaning, its band and its mean.</summary>
public static class EntityTable
{
    // Dates count quarters since the run's first day, 999 for never, so their mean says nothing; neither does that of stages.
    private const string DateUnit = "quarters";
    private const string StageUnit = "stage";
    private const string Checksum = "Digest";
    private const double Never = 999;

    // In the order of the results' codes.
    private static readonly string[] Stages = ["negotiating", "signed", "approved", "building", "completed", "producing", "at capacity", "lost"];

    /// <summary>Makes the table.</summary>
    /// <param name="title">What stands above it.</param>
    /// <param name="rows">Columns of the entity.</param>
    /// <param name="start">First quarter of the run.</param>
    /// <param name="language">Of the reader.</param>
    public static Table Of(string title, IEnumerable<IndicatorQuantiles> rows, Quarter start, Language language)
    {
        Table table = new Table().Border(TableBorder.Simple).Title(Markup.Escape(title));
        // No column keeps its width at any price: on a narrow terminal that price is the names.
        table.AddColumn(language.Pick("指标", "indicator")).AddColumn(language.Pick("列", "column"));
        table.AddColumn(language.Pick("单位", "unit"));
        foreach (string head in new[] { "P10", language.Pick("中位", "median"), "P90", language.Pick("均值", "mean") })
            table.AddColumn(new TableColumn(head).RightAligned());
        foreach (IndicatorQuantiles row in rows.Where(row => row.Indicator != Checksum))
        {
            table.AddRow([.. new[]
            {
                Meaning(row, language), row.Indicator, Unit(row.Unit, language), Number(row, row.P10), Number(row, row.P50), Number(row, row.P90),
                row.Unit is DateUnit or StageUnit ? "—" : Number(row, row.Mean),
            }.Select(Markup.Escape)]);
        }

        return table;

        string Number(IndicatorQuantiles row, double value)
        {
            if (row.Unit is "%" or "pp" or "fraction") return NumberWords.Value(value, "%", language);
            if (row.Unit == StageUnit) return StageWords.Of(Stages[(int)value]).In(language);
            if (row.Unit != DateUnit) return NumberWords.Number(value, 4);
            return value >= Never ? language.Pick("从未", "never") : $"{Numerals.Fixed(value, 1)} ({start.Plus((int)Math.Floor(value))})";
        }
    }

    // What the column means, without the key to its codes.
    private static string Meaning(IndicatorQuantiles row, Language language)
    {
        IndicatorMeaning? meaning = IndicatorCatalogue.All
            .FirstOrDefault(known => known.Name == row.Indicator && known.Kinds.Split(", ").Contains(row.Kind, StringComparer.Ordinal));
        return meaning is null ? row.Indicator : language.Pick(meaning.Chinese.Split('：')[0], meaning.English.Split(':')[0]);
    }

    private static string Unit(string unit, Language language) => unit switch
    {
        "fraction" or "%" or "pp" => "%",
        _ => UnitNames.Of(unit).In(language),
    };
}
