using System.Text.RegularExpressions;
using Beichen.Sim.Results.Runs;
using Beichen.Sim.Results.Scores;
using Beichen.Sim.Wording;
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
    public void Every_target_and_the_caveats_are_named()
    {
        string text = run.Outcome.Output;
        foreach (string expected in new[]
        {
            "Gross domestic product", "unscored", "P(all targets)", "still needed", "not a prediction", "next: beichen explain "
        })
        {
            Assert.Contains(expected, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void No_chance_is_printed_as_certain()
    {
        // Shares of a variance follow, which may well be all of it.
        Assert.DoesNotMatch(Certain(), run.Whole.Output.Split("the variance, by cause")[0]);
        Assert.Contains("<1% [0–", run.Whole.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_open_point_of_the_text_is_told_with_its_target_and_once()
    {
        string text = run.Whole.Output;
        Assert.Contains("Fixed-asset investment: nominal", text, StringComparison.Ordinal);
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

    [Fact]
    public void What_timing_decides_the_margins_and_the_chances_given_the_city_are_printed_as_the_manifest_has_them()
    {
        RunManifest manifest = RunStore.Read(run.Run).Manifest;
        string text = run.Whole.Output;
        Assert.All(manifest.TimingEffects!, effect =>
        {
            string unit = manifest.Targets.Single(target => target.Id == effect.Target).Unit;
            string chances = $"{NumberWords.Chance(effect.ProbabilityBefore)} → {NumberWords.Chance(effect.ProbabilityAfter)}";
            Assert.Matches(
                $"{Regex.Escape(NumberWords.Difference(effect.Difference, effect.Low, effect.High, unit, Language.En))} +{Regex.Escape(chances)}", text);
        });
        Assert.All(manifest.Margins!, margin => Assert.Matches(
            string.Join(" +", new[] { margin.P10, margin.P50, margin.P90 }.Select(value => Regex.Escape(SayingWords.Margin(value, margin.Unit)))), text));
        Assert.All(Enumerable.Range(0, manifest.Conditional![0].Targets.Count), i => Assert.Matches(
            string.Join(" +", manifest.Conditional!.Select(band => Regex.Escape(NumberWords.Chance(band.Targets[i].Probability)))), text));
    }

    [Fact]
    public void A_run_ends_with_its_answer_in_three_sentences_and_what_to_ask_next()
    {
        string[] expected = [.. SayingSentences.Of(RunStore.Read(run.Run).Summary).Select(sentence => sentence.En)];
        Assert.Equal(3, expected.Length);
        string text = string.Concat(run.Outcome.Output.Where(letter => !char.IsWhiteSpace(letter)));
        Assert.Contains(string.Concat(string.Concat(expected).Where(letter => !char.IsWhiteSpace(letter))), text, StringComparison.Ordinal);
        string[] lines = run.Outcome.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.All(lines[^2..], line => Assert.StartsWith("next: beichen ", line, StringComparison.Ordinal));
        Assert.DoesNotContain("resultFingerprint", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_ten_least_likely_milestones_are_printed_the_least_likely_first()
    {
        RunManifest manifest = RunStore.Read(run.Run).Manifest;
        string[] due = [.. manifest.Milestones.OrderBy(milestone => milestone.Probability).Select(milestone => milestone.En)];
        int[] places = [.. due.Take(10).Select(name => run.Outcome.Output.IndexOf("  " + name, StringComparison.Ordinal))];
        Assert.All(places, place => Assert.True(place > 0));
        Assert.Contains($"{due.Length - 10} more with --all", run.Outcome.Output, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\d+/4$", RegexOptions.None, 1000)]
    private static partial Regex ProgressLine();

    [GeneratedRegex(@"(?<![\d.])(0|100)% \[", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Certain();

    [GeneratedRegex("may mean the year's passes or the stock", RegexOptions.None, 1000)]
    private static partial Regex Cultivate();
}
