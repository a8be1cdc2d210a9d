using System.Text.RegularExpressions;
using Beichen.Sim.Cli.Tests.Commands;
using Xunit;

namespace Beichen.Sim.Cli.Tests.Terminal;

/// <summary>
/// Whatever is asked, the terminal and the page of a run speak one language: ids, options, files, units and what the report itself says aside.
/// </summary>
public sealed partial class OneLanguageTests
{
    private static readonly string[] Verbs =
    [
        "run", "resume", "silo", "compare", "fork", "explain", "condition", "latest-safe", "achieve", "settle", "brief", "attribute",
        "sensitivity", "discover", "list", "validate", "show", "audit", "ledger", "validation", "parameters", "coverage", "import", "template",
        "serve",
    ];

    private static readonly string[] Questions =
    [
        "run omicron-q1 --draws 64 --out {0}/other", "run baseline --draws 20000 --horizon 2022Q2",
        "compare {0}/run {0}/other", "compare baseline projects-slip-1q projects-on-time --draws 64",
        "audit baseline", "audit baseline --all", "ledger --run {0}/run --most 5", "ledger --run {0}/run --by-influence --most 5",
        "attribute chain-strengthening --draws 64", "sensitivity baseline --draws 64 --size 2 --lever approval-pace",
        "discover --run {0}/run", "explain {0}/run",
        "list scenarios", "list levers", "list targets", "list entities", "list multipliers", "list indicators",
        "show smc-2 --run {0}/run", "validate scenarios/baseline.yaml scenarios/vat-refund.yaml",
    ];

    private static readonly string[] Faults =
    [
        "frobnicate", "run", "run none", "run baseline --draws 0", "run baseline --host cloud",
        "run baseline --horizon 2041Q9", "run baseline --draws", "run baseline extra", "run baseline --lang",
        "compare baseline", "compare baseline baseline", "list fruit", "show nobody --run {0}/run",
        "show siemens --run nowhere", "show siemens", "show siemens --run {0}/run --quarter 2031Q1",
        "ledger --run nowhere", "ledger --run {0}/run --by-influence --target none", "discover",
        "discover baseline --run {0}/run", "attribute baseline", "attribute none", "attribute baseline --against baseline", "attribute baseline --against none",
        "sensitivity baseline --method magic",
        "explain {0}/run --indicator none", "explain {0}/run --draw none", "resume nowhere",
        "silo --port 0 --gateway 1", "silo --port 7001", "run baseline --redis 127.0.0.1:1", "run baseline --cluster c",
        "run baseline --cluster c --primary 10.0.0.1:7", "run baseline --draws 64 --out README.md",
        "run baseline --draws 64 --out docs", "serve --port 70000", "serve --runs nowhere", "template houses", "import nothing.csv --out {0}/i",
        "validate {0}/bad.yaml", "validate {0}/gb.yaml", "validate {0}/empty.yaml",
        "condition baseline --actuals nowhere.yaml", "condition baseline --actuals {0}/known.yaml", "condition baseline --actuals {0}/undated.yaml",
        "condition baseline --actuals {0}/form.yaml", "condition baseline --actuals {0}/known.csv",
        "condition baseline --actuals {0}/apart.yaml", "condition baseline --draws 64 --actuals {0}/far.yaml",
        "vintages nowhere", "vintages {0}", "lights baseline --rules nowhere", "lights baseline --actuals {0}/known.yaml",
    ];

    // A fault of each kind that a file of actuals can have.
    private const string Known = """
        data-date: 2022Q1
        observations:
          - {quarter: 2022Q1, value: 0.02}
          - {indicator: gdp-grwth, quarter: 2022Q1, value: 0.02}
          - {indicator: gdp-growth, quarter: 2022Q2, value: 0.02}
          - {indicator: gdp-growth, quarter: 2021Q4, value: 0.02}
          - {indicator: gdp-growth, quarter: 2022Q1, value: 2.1}
          - {indicator: gdp-growth, quarter: 2022Q1}
          - {indicator: gdp-growth, value: 0.1}
          - {indicator: gdp-growth, quarter: 2022Q1, month: 2022-03, value: 0.1}
          - {indicator: gdp-growth, quarter: spring, value: 0.1}
          - {indicator: gdp-growth, month: spring, value: 0.1}
          - {indicator: gdp-growth, month: 2022-02, value: 0.02}
          - {indicator: revenue-growth, month: 2022-01, value: 0.02}
          - {indicator: gdp-growth, quarter: 2022Q1, value: fast}
          - {indicator: investment, quarter: 2022Q1, value: 3%}
          - {indicator: revenue-growth, quarter: 2022Q1, value: 0.02, rounding: 0, deviation: 0}
          - {indicator: gdp-growth, quarter: 2022Q1, value: 0.02}
          - {indicator: gdp-growth, quarter: 2022Q1, value: 0.03}
        facts:
          - {stage: completed, quarter: 2022Q1}
          - {project: smc-22, stage: completed, quarter: 2022Q1}
          - {project: smc-2, stage: finished, quarter: 2022Q1}
          - {project: smc-2, progress: 1.5, quarter: 2022Q1}
          - {project: smc-2, progress: 0, quarter: 2022Q1}
          - {project: smc-2, progress: half, quarter: 2022Q1}
          - {project: smc-2, progress: 0.5, stage: signed, quarter: 2022Q1}
          - {project: smc-2, progress: 0.5, date: 2022-02-20}
          - {project: smc-2, stage: completed, date: 2022-02-31}
          - {project: smc-2, stage: completed, quarter: 2022Q2, date: 2022-02-20}
          - {project: smc-2, stage: completed, month: 2022-02}
          - {project: smc-2, quarter: 2022Q1}
          - {project: smc-2, milestone: smc-finished, missed: true}
          - {project: smc-2, milestone: smc-completed}
          - {project: smc-2, milestone: smc-completed, missed: perhaps}
          - {milestone: smc-completed, missed: true}

        """;

    // Units of the accounts, which stand as the report has them.
    private static readonly string[] Units = ["亿元", "万元", "元", "万人", "人", "家", "个", "亩", "万平方米", "平方米", "吨标准煤", "万吨标准煤", "千瓦时", "亿千瓦时", "公里", "户", "倍"];

    [Theory]
    [InlineData("zh_CN.UTF-8")]
    [InlineData("en_US.UTF-8")]
    public async Task Every_verb_speaks_the_language_of_the_locale_alone(string locale)
    {
        using TemporaryFolder folder = TemporaryFolder.Empty();
        folder.Write("bad.yaml", "id: bad\nname: none\nextends: baselin\nkind: ex-ante\nlevrs: []\nlevers:\n"
            + "  - {lever: aproval-pace, value: x}\n  - {lever: project-slip, on: siemenz, value: 1}\n");
        folder.Write("empty.yaml", "");
        folder.Write("known.yaml", Known);
        folder.Write("undated.yaml", "observations: []\n");
        folder.Write("form.yaml", "data-date: 2022Q1\nfact: []\nobservations: {a: 1}\nfacts: [one, {project: [smc-2], quarter: 2022Q1}]\n");
        folder.Write("known.csv", "指标,项目,季度,数值,阶段\ngdp-growth,,2022Q1,0.02,completed\n,,2022Q1,0.02,\n");
        folder.Write("apart.yaml", "data-date: 2022Q4\nfacts:\n  - {project: smc-2, stage: completed, quarter: 2022Q1}\n"
            + "  - {project: smc-2, stage: building, quarter: 2022Q2}\n  - {milestone: smc-completed, missed: true}\n");
        folder.Write("far.yaml", "data-date: 2022Q1\nobservations: [{indicator: gdp-growth, quarter: 2022Q1, value: 0.6}]\n");
        await File.WriteAllBytesAsync(folder["gb.yaml"], [0x69, 0x64, 0x3a, 0x20, 0xd6, 0xd0, 0xce, 0xc4, 0x0a], TestContext.Current.CancellationToken);
        Outcome first = await BeichenCommand.RunIn(locale, TemporaryFolder.Repository, "run", "baseline", "--draws", "64", "--out", folder["run"]);
        Assert.True(first.ExitCode == ExitCode.Done, first.ToString());
        string seeds = Path.Combine(TemporaryFolder.Repository, "seeds");
        string report = string.Concat(Directory.EnumerateFiles(seeds, "*", SearchOption.AllDirectories)
            .SelectMany(file => File.ReadLines(file).Where(line => !file.EndsWith(".yaml", StringComparison.Ordinal)
                || line.Contains("quote:", StringComparison.Ordinal) || line.Contains("source:", StringComparison.Ordinal))));
        var mixed = new List<string>();
        Check("run", first.ToString());
        // A command to be typed is the same in either language.
        Check("summary.md", string.Join('\n', (await File.ReadAllLinesAsync(folder["run/summary.md"], TestContext.Current.CancellationToken))
            .Where(line => !line.StartsWith("beichen ", StringComparison.Ordinal))));
        await Ask(Questions[0]);
        await Parallel.ForEachAsync([.. Questions[1..], .. Faults, .. Verbs.Select(verb => verb + " --help"), "--help", ""],
            new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (line, _) => await Ask(line));
        Assert.True(mixed.Count == 0, string.Join('\n', mixed));

        async Task Ask(string line)
        {
            string[] words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            Outcome outcome = await BeichenCommand.RunIn(
                locale, TemporaryFolder.Repository, [.. words.Select(word => word.Replace("{0}", folder.Path, StringComparison.Ordinal))]);
            if (outcome.ExitCode is not (ExitCode.Done or ExitCode.BadInput)) lock (mixed) mixed.Add($"{line}: exit {outcome.ExitCode}: {outcome}");
            if (!Faults.Contains(line, StringComparer.Ordinal) && line.Length > 0 && outcome.ExitCode != ExitCode.Done)
                lock (mixed) mixed.Add($"{line}: {outcome}");
            Check(line, $"{outcome.Output}\n{outcome.Errors}".Replace(folder.Path, "DIR", StringComparison.Ordinal));
        }

        void Check(string what, string said)
        {
            IEnumerable<string> foreign = locale[0] == 'z'
                ? EnglishWords().Matches(said).Select(match => match.Value).Where(words => !report.Contains(words, StringComparison.Ordinal))
                : ChineseWords().Matches(said).Select(match => match.Value)
                    .Where(words => !Units.Contains(words, StringComparer.Ordinal) && !report.Contains(words, StringComparison.Ordinal));
            foreach (string words in foreign.Distinct(StringComparer.Ordinal).Take(4)) lock (mixed) mixed.Add($"{what}: {words}");
        }
    }

    [GeneratedRegex("[A-Za-z]{2,} [a-z]{2,} [a-z]{2,}", RegexOptions.None, 1000)]
    private static partial Regex EnglishWords();

    [GeneratedRegex(@"[\p{IsCJKUnifiedIdeographs}]+", RegexOptions.None, 1000)]
    private static partial Regex ChineseWords();
}
