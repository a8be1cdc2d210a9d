using System.Text.Json;
using Beichen.Sim.Cli.Tests.Commands;
using Beichen.Sim.Cli.Tests.Running;
using Xunit;

namespace Beichen.Sim.Cli.Tests.Explaining;

/// <summary>The tree behind a number.</summary>
public sealed class ExplainTests(FinishedRun finished) : IClassFixture<FinishedRun>
{
    [Fact]
    public async Task A_number_of_a_stored_run_is_the_sum_of_its_parts_and_they_end_in_rows_of_the_ledger()
    {
        Outcome outcome = await Explain("--indicator", "fixed-asset-investment", "--draw", "worst", "--json");
        Assert.True(outcome.ExitCode == ExitCode.Done, outcome.ToString());
        using var answer = JsonDocument.Parse(outcome.Output);
        JsonElement root = answer.RootElement;
        HashSet<string> rows = [.. root.GetProperty("sources").EnumerateArray().Select(row => row.GetProperty("path").GetString()!)];
        Check(root, root.GetProperty("value").GetDouble());

        void Check(JsonElement node, double value)
        {
            JsonElement[] children = [.. node.GetProperty("children").EnumerateArray()];
            if (children.Length == 0)
            {
                string[] sources = [.. node.GetProperty("source").EnumerateArray().Select(path => path.GetString()!)];
                Assert.NotEmpty(sources);
                Assert.All(sources, path => Assert.Contains(path, rows));
                return;
            }

            Assert.Equal(value, children.Sum(child => child.GetProperty("contribution").GetDouble()), 1e-9);
            foreach (JsonElement child in children) Check(child, child.GetProperty("contribution").GetDouble());
        }
    }

    [Fact]
    public async Task The_table_has_the_largest_parts_with_rule_and_source_and_ends_in_true_sentences()
    {
        Outcome outcome = await Explain("--indicator", "high-tech-firms", "--lang", "en");
        Assert.True(outcome.ExitCode == ExitCode.Done, outcome.ToString());
        Assert.Contains("on the first day", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("7.6", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("▲assumed firms/high-tech/city-firms", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("goes with assumed values", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_quantity_is_refused_with_what_would_do()
    {
        Outcome outcome = await Explain("--indicator", "Stage", "--entity", "smc-2");
        Assert.Equal(ExitCode.BadInput, outcome.ExitCode);
        Assert.Contains("ask for its dates", outcome.Errors, StringComparison.Ordinal);
    }

    private Task<Outcome> Explain(params string[] arguments) => BeichenCommand.Run(TemporaryFolder.Repository, ["explain", finished.Run, .. arguments]);
}
