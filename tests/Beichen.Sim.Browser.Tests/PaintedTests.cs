using System.Globalization;
using System.Text.Json;
using Beichen.Sim.Experiments;
using Beichen.Sim.Plans;
using Beichen.Sim.Results.Scores;
using Beichen.Sim.Wording;
using Xunit;

namespace Beichen.Sim.Browser.Tests;

/// <summary>What is painted is what the command line says of the exported scenario, to the last printed digit.</summary>
public sealed class PaintedTests(OneBrowser browser)
{
    // More states for a longer look: BEICHEN_STATES=200.
    private static readonly int States = int.Parse(Environment.GetEnvironmentVariable("BEICHEN_STATES") ?? "12", CultureInfo.InvariantCulture);

    /// <summary>Puts a state before the page and answers what it paints: fingerprint, command, and each row's numbers.</summary>
    private const string Paint =
        """
        async text => {
          const state = JSON.parse(text), { pack } = await import('/state.js');
          history.replaceState(null, '', '?d=' + await pack({ s: state, p: null }) + '&l=en');
          document.body.dataset.fingerprint = '';
          dispatchEvent(new PopStateEvent('popstate'));
        }
        """;

    private const string Rows = "() => [...document.querySelectorAll('table.t tbody tr')].map(row => ['.c-tg', "
        + "'.c-md', '.c-rg', '.P', '.pbtn .pm'].map(cell => row.querySelector(cell)?.textContent ?? ''))";

    [Fact]
    public async Task Every_number_is_that_of_the_exported_scenario()
    {
        await using Reader reader = await browser.Open();
        await using var evaluator = new Evaluator(new EvaluatorOptions { Threads = 2 }, TestContext.Current.CancellationToken);
        JsonElement plan = JsonDocument.Parse(await (await reader.Page.APIRequest.GetAsync(new Uri(browser.Address, "api/plan").ToString()))
            .TextAsync()).RootElement;
        var states = new StateWalk(plan, 20220101);
        DirectoryInfo folder = Directory.CreateTempSubdirectory("beichen-painted-");
        try
        {
            foreach (string scenario in Directory.EnumerateFiles(Path.Combine(OneBrowser.Root, "scenarios"), "*.yaml"))
                File.Copy(scenario, Path.Combine(folder.FullName, Path.GetFileName(scenario)));
            for (int i = 0; i < States; i++)
            {
                JsonElement state = states.Next();
                await reader.Page.EvaluateAsync(Paint, state.GetRawText());
                await reader.Until("() => document.body.dataset.fingerprint !== '' && !document.querySelector('.main').hasAttribute('aria-busy')");
                string[][] painted = await reader.Page.EvaluateAsync<string[][]>(Rows);
                Assert.Equal(await Told(reader, evaluator, folder, state), painted.Prepend([await reader.Fingerprint]));
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Whatever_was_done_before_undo_gives_back_the_bits()
    {
        await using Reader reader = await browser.Open();
        JsonElement plan = JsonDocument.Parse(await (await reader.Page.APIRequest.GetAsync(new Uri(browser.Address, "api/plan").ToString()))
            .TextAsync()).RootElement;
        string[] levers = [.. plan.GetProperty("levers").EnumerateArray()
            .Select(lever => lever.GetProperty("id").GetString()!).Where(id => id is not "project-slip")];
        var seen = new List<(string State, string Print)> { (await State(), await reader.Fingerprint) };
        string[] keys = ["ArrowRight", "Shift+ArrowRight", "End", "ArrowLeft", "Home"];
        for (int i = 0; i < 8; i++)
        {
            await reader.Page.Locator($"[data-lever={levers[(i * 5) % levers.Length]}] .track").PressAsync(keys[i % keys.Length]);
            await reader.Settled();
            if (await State() is var state && state != seen[^1].State) seen.Add((state, await reader.Fingerprint));
        }

        for (int i = seen.Count - 2; i >= 0; i--) await Step("Control+z", seen[i]);
        for (int i = 1; i < seen.Count; i++) await Step("Control+Shift+z", seen[i]);
        Assert.True(seen.DistinctBy(look => look.Print, StringComparer.Ordinal).Count() > 4, $"{seen.Count} states");
        Assert.Equal(seen.Count, seen.DistinctBy(look => look.State, StringComparer.Ordinal).Count());

        Task<string> State() => reader.Page.EvaluateAsync<string>("JSON.stringify(JSON.parse(localStorage.getItem('beichen.workbench'))?.state ?? 0)");

        async Task Step(string key, (string State, string Print) expected)
        {
            await reader.Page.Keyboard.PressAsync(key);
            await reader.Settled();
            Assert.Equal(expected, (await State(), await reader.Fingerprint));
        }
    }

    // As `beichen run` of the exported file would print it.
    private static async Task<string[][]> Told(Reader reader, Evaluator evaluator, DirectoryInfo folder, JsonElement state)
    {
        string file = Path.Combine(folder.FullName, "workbench.yaml");
        await File.WriteAllTextAsync(file, await reader.AskText("scenario", new { state }));
        ulong seed = ulong.Parse(state.GetProperty("seed").GetString()!, CultureInfo.InvariantCulture);
        CompiledPlan plan = Scenario.Open(file, seedsFolder: Path.Combine(OneBrowser.Root, "seeds")).Plan;
        ScoredRun run = await evaluator.Run(
            plan, new Sampling(seed, state.GetProperty("draws").GetInt32()), cancellation: TestContext.Current.CancellationToken);
        return [[run.ResultFingerprint], .. run.Summary.Targets.Select(Row)];
    }

    private static string[] Row(TargetScore score) =>
    [
        NumberWords.Value(score.Asked, score.Unit, Language.En),
        NumberWords.Value(score.P50, score.Unit, Language.En),
        NumberWords.Range(score.P10, score.P90, score.Unit, Language.En),
        score.Probability is null ? "" : NumberWords.Chance(score.Probability),
        score.Probability is null ? "" : "±" + Numerals.Fixed((score.High!.Value - score.Low!.Value) * 50, 1),
    ];
}
