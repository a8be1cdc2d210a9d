using System.Text.Json;
using Beichen.Sim.Cli.Tests.Commands;
using Xunit;

namespace Beichen.Sim.Cli.Tests.Running;

/// <summary><c>run --actuals</c>: a run given what has happened is kept whole, and every verb that reads a run reads it, or says why not.</summary>
public sealed class RunGivenActualsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Its_folder_is_read_by_every_verb_that_looks_at_a_run_and_refused_by_those_that_look_into_draws()
    {
        using TemporaryFolder folder = TemporaryFolder.Empty();
        folder.Write("actuals.yaml", "data-date: 2022Q1\nobservations:\n  - {indicator: gdp-growth, quarter: 2022Q1, value: 3.5%}\n"
            + "facts:\n  - {project: smc-2, stage: completed, quarter: 2022Q1}\n");
        string known = folder["known"], plain = folder["plain"];
        await Done("run", "baseline", "--draws", "128", "--actuals", folder["actuals.yaml"],
            "--out", known, "--csv", folder["run.csv"], "--xlsx", folder["run.xlsx"]);
        await Done("run", "baseline", "--draws", "128", "--out", plain, "--quiet");
        using JsonDocument manifest = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(known, "manifest.json"), Cancellation));
        Assert.Equal("2022Q1", manifest.RootElement.GetProperty("actuals").GetProperty("dataDate").GetString());
        Assert.Equal(1, manifest.RootElement.GetProperty("milestones").EnumerateArray()
            .Single(one => one.GetProperty("id").GetString() is "smc-completed").GetProperty("probability").GetDouble());
        Assert.StartsWith("kind,id,in Chinese,in English,unit,asked",
            (await File.ReadAllLinesAsync(folder["run.csv"], Cancellation))[0].TrimStart('\ufeff'), StringComparison.Ordinal);

        await Done("show", "smc-2", "--run", known);
        await Done("figures", known, "--out", folder["figures"]);
        await Done("brief", known, "--out", folder["brief"]);
        await Done("vintages", known, "--draws", "512");
        Outcome compared = await Done("compare", plain, known);
        Assert.Contains("known to 2022Q1", compared.Output, StringComparison.Ordinal);
        Assert.Contains("pair with none", compared.Errors, StringComparison.Ordinal);
        foreach (string[] line in (string[][])[["explain", known], ["discover", "--run", known],
            ["ledger", "--run", known, "--by-influence"], ["fork", known, "--at", "2022Q3", "--scenario", "vat-refund"]])
        {
            Outcome refused = await BeichenCommand.RunIn("en_US.UTF-8", TemporaryFolder.Repository, line);
            Assert.True(refused.ExitCode == ExitCode.BadInput && refused.Errors.Contains("single draws", StringComparison.Ordinal), $"{line[0]}: {refused}");
        }
    }

    [Fact]
    public async Task A_file_that_knows_nothing_leaves_the_run_its_bits_and_an_ensemble_is_refused()
    {
        using TemporaryFolder folder = TemporaryFolder.Empty();
        folder.Write("nothing.yaml", "data-date: 2022Q1\n");
        await Done("run", "baseline", "--draws", "64", "--out", folder["plain"], "--quiet");
        await Done("run", "baseline", "--draws", "64", "--actuals", folder["nothing.yaml"], "--out", folder["known"], "--quiet");
        Assert.Equal(Print("plain"), Print("known"));
        Outcome refused = await BeichenCommand.RunIn(
            "en_US.UTF-8", TemporaryFolder.Repository, "run", "baseline", "--draws", "20000", "--actuals", folder["nothing.yaml"]);
        Assert.True(refused.ExitCode == ExitCode.BadInput && refused.Errors.Contains("--actuals: found with an ensemble", StringComparison.Ordinal),
            refused.ToString());

        string? Print(string run) =>
            JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder[run], "manifest.json"))).RootElement.GetProperty("resultFingerprint").GetString();
    }

    private static async Task<Outcome> Done(params string[] line)
    {
        Outcome outcome = await BeichenCommand.RunIn("en_US.UTF-8", TemporaryFolder.Repository, line);
        Assert.True(outcome.ExitCode == ExitCode.Done, $"{string.Join(' ', line)}: {outcome}");
        return outcome;
    }
}
