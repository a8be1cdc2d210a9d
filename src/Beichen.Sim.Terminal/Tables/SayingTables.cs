using Beichen.Sim.Results.Scores;
using Spectre.Console;

namespace Beichen.Sim.Terminal.Tables;

/// <summary>What a run says beyond the chances, as short tables, target by effect; and the answer in three sentences.</summary>
public static class SayingTables
{
    // The manifest has every pair.
    private const int MostPairs = 5;

    /// <summary>Prints the tables; nothing where the run was not asked.</summary>
    public static void Print(IAnsiConsole console, Language language, RunSummary summary)
    {
        if (summary.Sayings is not { } sayings) return;
        if (sayings.TimingEffects is { } effects) console.Write(Timing(language, summary, effects));
        if (sayings.Conditional.Count > 0) console.Write(Conditional(language, summary, sayings));
        console.Write(Margins(language, summary, sayings));
        PrintPairs(console, language, summary, sayings);
        if (sayings.Spread is { } spread) PrintSpread(console, language, summary, spread);
    }

    /// <summary>Prints the sentences that end a run.</summary>
    public static void PrintAnswer(IAnsiConsole console, Language language, RunSummary summary)
    {
        foreach (Bilingual sentence in SayingSentences.Of(summary)) console.WriteLine(language.Pick(sentence.Zh, sentence.En));
        if (summary.Sayings?.Spread is not { } spread || spread.ByFactor.Count == 0) return;
        foreach (Bilingual sentence in SpreadTexts.Sentences(summary, spread, summary.BindingTarget ?? spread.ByFactor[0].Target))
            console.WriteLine(language.Pick(sentence.Zh, sentence.En));
    }

    private static Table Timing(Language language, RunSummary summary, IReadOnlyList<TimingEffect> effects)
    {
        Table table = New(
            language.Pick("所有项目再晚一季", "every project a quarter later"),
            language.Pick("变化及95%区间", "difference, 95% interval"),
            language.Pick("达标概率", "P(hit)"));
        foreach (TimingEffect effect in effects)
        {
            TargetScore target = summary.Target(effect.Target);
            string chances = $"{NumberWords.Chance(effect.ProbabilityBefore)} → {NumberWords.Chance(effect.ProbabilityAfter)}";
            Row(table, Name(language, target), PointCells.Difference(effect.Difference, effect.Low, effect.High, target.Unit, language), chances);
        }

        return table;
    }

    private static Table Conditional(Language language, RunSummary summary, RunSayings sayings)
    {
        Table table = New(
            language.Pick("全市增速既定时的达标概率", "P(hit) given the city's growth"),
            [.. sayings.Conditional.Select(band => NumberWords.Range(band.Low, band.High, "%", language)), language.Pick("各半增速", "even at")]);
        for (int i = 0; i < sayings.Conditional[0].Targets.Count; i++)
        {
            TargetScore target = summary.Target(sayings.Conditional[0].Targets[i].Id);
            Bilingual even = SayingWords.Even(sayings, target.Id);
            IEnumerable<string> chances = sayings.Conditional.Select(band => NumberWords.Chance(band.Targets[i].Probability));
            Row(table, [Name(language, target), .. chances, language.Pick(even.Zh, even.En)]);
        }

        return table;
    }

    private static Table Margins(Language language, RunSummary summary, RunSayings sayings)
    {
        string first = language.Pick("差额（负为缺口）", "margin (below 0 is short)");
        Table table = New(first, "P10", language.Pick("中位", "median"), "P90", language.Pick("单位", "unit"));
        foreach (TargetMargin margin in sayings.Margins)
        {
            Bilingual unit = SayingWords.Unit(margin.Unit);
            IEnumerable<string> levels = new[] { margin.P10, margin.P50, margin.P90 }.Select(level => SayingWords.Margin(level, margin.Unit));
            Row(table, [Name(language, summary.Target(margin.Target)), .. levels, language.Pick(unit.Zh, unit.En)]);
        }

        return table;
    }

    private static void PrintPairs(IAnsiConsole console, Language language, RunSummary summary, RunSayings sayings)
    {
        if (sayings.Conflicts.Count == 0) return;
        console.WriteLine(language.Pick("相互牵制或带动的指标：", "Targets that fight or go together:"));
        foreach (TargetConflict pair in sayings.Conflicts.OrderByDescending(pair => pair.Fights()).Take(MostPairs))
        {
            (Bilingual kind, Bilingual words) = (SayingWords.Kind(pair), SayingSentences.Pair(summary, sayings, pair));
            console.WriteLine(language.Pick($"{kind.Zh}：{words.Zh}", $"{kind.En}: {words.En}"));
        }

        if (sayings.Conflicts.Count > MostPairs)
        {
            int more = sayings.Conflicts.Count - MostPairs;
            console.WriteLine(language.Pick($"另有{more}对，见 manifest.json", $"{more} more in manifest.json"));
        }
    }

    private static void PrintSpread(IAnsiConsole console, Language language, RunSummary summary, RunSpread spread)
    {
        Table causes = new Table().Border(TableBorder.Simple);
        causes.AddColumn(language.Pick("方差的来源：按成因", "the variance, by cause"));
        causes.AddColumn(language.Pick("份额及95%区间", "share, 95% interval"));
        foreach (TargetSpread one in spread.ByFactor)
            Row(causes, Name(language, summary.Target(one.Target)), string.Join(language.Pick("，", ", "), SpreadTexts.Largest(one).Select(Part)));
        console.Write(causes);
        if (spread.ByConfidence.Count == 0) return;
        Table confidences = New(language.Pick("方差的来源：按可信度", "the variance, by confidence"),
            spread.ByConfidence[0].Parts.Select(part => language.Pick(SpreadTexts.Name(part.Id).Zh, SpreadTexts.Name(part.Id).En)));
        foreach (TargetSpread one in spread.ByConfidence)
            Row(confidences, [Name(language, summary.Target(one.Target)), .. one.Parts.Select(SpreadTexts.Share)]);
        console.Write(confidences);

        string Part(SpreadPart part) => $"{language.Pick(SpreadTexts.Name(part.Id).Zh, SpreadTexts.Name(part.Id).En)} {SpreadTexts.Share(part)}";
    }

    private static string Name(Language language, TargetScore target) => language.Pick(target.Zh, target.En);

    private static void Row(Table table, params IEnumerable<string> cells) => table.AddRow([.. cells.Select(Markup.Escape)]);

    private static Table New(string first, params IEnumerable<string> heads)
    {
        Table table = new Table().Border(TableBorder.Simple);
        table.AddColumn(Markup.Escape(first));
        foreach (string head in heads) table.AddColumn(new TableColumn(Markup.Escape(head)).RightAligned().NoWrap());
        return table;
    }
}
