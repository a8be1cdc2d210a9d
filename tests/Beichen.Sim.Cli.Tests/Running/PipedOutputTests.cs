using System.Text.RegularExpressions;
using Xunit;

namespace Beichen.Sim.Cli.Tests.Running;

/// <summary>What a run prints into a pipe, and leaves in its folder.</summary>
public sealed partial class PipedOutputTests(FinishedRun run) : IClassFixture<FinishedRun>
{
    [Fact]
    public void A_run_ends_well() => Assert.True(run.Outcome.ExitCode == ExitCode.Done, run.Outcome.ToString());

    [Fact]
    public void Piped_output_holds_no_escape_sequence()
    {
        Assert.DoesNotContain('\u001b', run.Outcome.Output);
        Assert.DoesNotContain('\u001b', run.Outcome.Errors);
        Assert.DoesNotContain('\r', run.Outcome.Output.Replace(Environment.NewLine, "\n", StringComparison.Ordinal));
    }

    [Fact]
    public void Progress_into_a_pipe_is_a_line_a_quarter_at_most()
    {
        string[] lines = [.. run.Outcome.ErrorLines.Where(line => ProgressLine().IsMatch(line))];
        Assert.InRange(lines.Length, 1, 4);
        Assert.EndsWith("4/4", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Both_languages_name_every_target_and_the_caveats()
    {
        string text = run.Outcome.Output;
        foreach (string expected in new[] { "地区生产总值", "Gross domestic product", "节能减排降碳", "未计分", "unscored", "全部达标概率", "P(all targets)", "余期需增", "不是预测", "not a prediction", "resultFingerprint " })
        {
            Assert.Contains(expected, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void No_chance_is_printed_as_certain()
    {
        Assert.DoesNotMatch(Certain(), run.Outcome.Output);
        Assert.Contains("<1% [0–", run.Outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_open_point_of_the_text_is_told_with_its_target_and_once()
    {
        string text = run.Outcome.Output;
        Assert.Contains("固定资产投资：名义增速", text, StringComparison.Ordinal);
        Assert.Contains("“雏鹰”企业、“瞪羚”企业：", text, StringComparison.Ordinal);
        Assert.Single(Cultivate().Matches(text));
    }

    [Fact]
    public void The_folder_holds_the_whole_run_and_nothing_stands_beside_it()
    {
        Assert.Equal(["run"], run.Beside);
        string[] files = [.. Directory.EnumerateFiles(run.Run).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];
        Assert.Equal(["ledger.jsonl", "manifest.json", "plan.zip", "results.parquet", "summary.md"], files);
        Assert.True(Directory.EnumerateFiles(Path.Combine(run.Run, "charts"), "*.png").Count() >= 5);
    }

    [GeneratedRegex(@"\d+/4$", RegexOptions.None, 1000)]
    private static partial Regex ProgressLine();

    [GeneratedRegex(@"(?<![\d.])(0|100)% \[", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Certain();

    [GeneratedRegex("“培育”是当年新入库还是年末存量不明", RegexOptions.None, 1000)]
    private static partial Regex Cultivate();
}
