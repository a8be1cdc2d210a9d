using System.Text;

namespace Beichen.Sim.Plans.Coverage;

/// <summary>
/// Every sentence of the report beside what the model makes of it: entities and levers that quote it, and for the rest of its words the object that
/// stands for them or the reason why there is none, by hand in <c>source/coverage.tsv</c>.
/// </summary>
public static class PlanCoverage
{
    /// <summary>Name of the file by hand, below the district's folder.</summary>
    public const string File = "source/coverage.tsv";

    private static readonly char[] Sentences = ['。', '\n'];
    private static readonly char[] Clauses = [',', ';', '，', '；', '。', '\n'];

    /// <summary>The sentences of a compiled scenario's report.</summary>
    /// <param name="scenarioPath">The scenario's file; the seeds lie beside one of the folders above it.</param>
    /// <param name="compilation">What compiling it gave.</param>
    /// <exception cref="FileNotFoundException">The district's folder, its report or the file by hand is not there.</exception>
    public static IReadOnlyList<PlanSentence> Of(string scenarioPath, PlanCompilation compilation)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        string targets = compilation.Ledger.Find("targets")?.File ?? throw new FileNotFoundException("the scenario names no targets", scenarioPath);
        string? above = Path.GetDirectoryName(Path.GetFullPath(scenarioPath));
        while (above is not null && !System.IO.File.Exists(Path.Combine(above, targets))) above = Path.GetDirectoryName(above);
        string folder = Path.GetDirectoryName(Path.Combine(
            above ?? throw new FileNotFoundException("no folder above the scenario holds the seeds", targets), targets))!;
        string report = Directory.EnumerateFiles(Path.Combine(folder, "source"), "*.txt").Order(StringComparer.Ordinal).FirstOrDefault()
            ?? throw new FileNotFoundException("no report", folder);
        return Of(System.IO.File.ReadAllText(report), compilation.Seeds, Read(System.IO.File.ReadAllText(Path.Combine(folder, File))));
    }

    /// <summary>Reads the file by hand: words, object, why in Chinese, why in English, separated by tabs, after one line of heads.</summary>
    public static IReadOnlyList<PlanClause> Read(string text) =>
        [.. text.ReplaceLineEndings("\n").Split('\n').Skip(1).Where(line => line.Length > 0)
            .Select(line => line.Split('\t')).Select(cells => new PlanClause(cells[0], cells[1], cells[2], cells[3]))];

    /// <summary>The report's sentences in order.</summary>
    /// <param name="report">The report.</param>
    /// <param name="seeds">Entities and levers with the words that they quote.</param>
    /// <param name="byHand">What is said by hand.</param>
    public static IReadOnlyList<PlanSentence> Of(string report, SeedIndex seeds, IReadOnlyList<PlanClause> byHand)
    {
        PlanClause[] said =
        [
            .. seeds.Entities.Where(entity => entity.Quote is not null)
                .Select(entity => new PlanClause(entity.Quote!, $"{entity.Kind} `{entity.Id}`", string.Empty, string.Empty)),
            .. seeds.Levers.Select(lever => new PlanClause(lever.Quote, $"lever `{lever.Id}`", string.Empty, string.Empty)),
            .. byHand,
        ];
        var sentences = new List<PlanSentence>();
        foreach ((int start, int end) in Parts(report, Sentences, 0, report.Length))
        {
            (int Start, int End, PlanClause Clause)[] here = [.. said.Select(clause => Place(report, clause))
                .Where(place => place.Start >= 0 && place.Start < end && place.End > start).OrderBy(place => place.Start)];
            string[] open = [.. Parts(report, Clauses, start, end).Where(part => !Array.Exists(here, place => place.Start < part.End && place.End > part.Start))
                .Select(part => report[part.Start..part.End])];
            sentences.Add(new PlanSentence(report[start..end], [.. here.Select(place => place.Clause)], open));
        }

        return sentences;
    }

    /// <summary>The table as a page.</summary>
    public static string Page(IReadOnlyList<PlanSentence> sentences)
    {
        var page = new StringBuilder("# What the model makes of the plan 计划原文与模型对象\n\nWritten by `beichen coverage --markdown docs/plan-coverage.md` from the "
            + "quotes in `seeds/` and from `seeds/beichen/source/coverage.tsv`. Every sentence of the report stands here, in order.\n"
            + "\n| sentence 原文 | object of the model 模型对象 | not modelled, or how 未建模之处及原因 |\n|---|---|---|\n");
        foreach (PlanSentence sentence in sentences)
        {
            IEnumerable<string> objects = sentence.Clauses.Where(clause => clause.Object.Length > 0)
                .Select(clause => clause.Object).Distinct(StringComparer.Ordinal);
            IEnumerable<string> reasons = sentence.Clauses.Where(clause => clause.English.Length > 0)
                .Select(clause => $"{clause.Words}：{clause.Chinese}. {clause.English}");
            page.Append("| ").Append(sentence.Text).Append(" | ").AppendJoin("; ", objects).Append(" | ").AppendJoin("<br>", reasons).Append(" |\n");
        }

        return page.ToString();
    }

    private static (int Start, int End, PlanClause Clause) Place(string report, PlanClause clause)
    {
        int start = report.IndexOf(clause.Words, StringComparison.Ordinal);
        return (start, start + clause.Words.Length, clause);
    }

    // The parts between separators that hold more than blanks.
    private static IEnumerable<(int Start, int End)> Parts(string text, char[] separators, int from, int to)
    {
        while (from < to)
        {
            int end = text.IndexOfAny(separators, from, to - from);
            if (end < 0) end = to;
            if (!string.IsNullOrWhiteSpace(text[from..end])) yield return (from, end);
            from = end + 1;
        }
    }
}
