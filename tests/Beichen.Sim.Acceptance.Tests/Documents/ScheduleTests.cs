using System.Text.RegularExpressions;
using Xunit;

namespace Beichen.Sim.Acceptance.Tests.Documents;

/// <summary>The schedule in the model's document is the one that the kernel runs.</summary>
public sealed partial class ScheduleTests
{
    [Fact]
    public void The_schedule_names_in_order_the_steps_that_a_quarter_takes()
    {
        string model = Repository.Read("docs", "model.md");
        int begin = model.IndexOf("<!-- schedule:begin -->", StringComparison.Ordinal);
        int end = model.IndexOf("<!-- schedule:end -->", StringComparison.Ordinal);
        Assert.InRange(begin, 0, end);
        string[] written = [.. Named().Matches(model[begin..end]).Select(m => m.Value)];

        string kernel = Repository.Read("src", "Beichen.Sim.Kernel", "Runs", "DistrictKernelOfWidth.District.cs");
        string step = Body(kernel, "public override void Step(");
        string close = Body(kernel, "private void CloseTile(");
        string[] phases = [.. KernelCall().Matches(step).Select(m => "DistrictKernel." + m.Groups["name"].Value)];
        string[] closing = [.. ClosingCall().Matches(close).Select(m => m.Groups["name"].Value)];
        Assert.Equal("DistrictKernel.Close", phases[^1]);
        Assert.Equal([.. phases[..^1], .. closing], written);
    }

    [Fact]
    public void The_phases_of_the_schedule_are_numbered_from_one_to_twelve()
    {
        string model = Repository.Read("docs", "model.md");
        string schedule =
            model[model.IndexOf("<!-- schedule:begin -->", StringComparison.Ordinal)..model.IndexOf("<!-- schedule:end -->", StringComparison.Ordinal)];
        int[] numbers = [.. Number().Matches(schedule).Select(m => int.Parse(m.Groups["name"].Value, System.Globalization.CultureInfo.InvariantCulture))];
        Assert.Equal(Enumerable.Range(1, 12), numbers);
    }

    // From the signature to the closing brace of the member.
    private static string Body(string source, string signature)
    {
        int start = source.IndexOf(signature, StringComparison.Ordinal);
        Assert.True(start >= 0, $"no member {signature} in the source");
        return source[start..source.IndexOf("\n    }", start, StringComparison.Ordinal)];
    }

    [GeneratedRegex(@"\b[A-Z]\w+\.[A-Z]\w+\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Named();

    [GeneratedRegex(@"\b(?<name>[A-Z]\w+)\((i, )?quarter, ", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex KernelCall();

    [GeneratedRegex(@"^\s*(?<name>\w+\.\w+)<T>\(", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ClosingCall();

    [GeneratedRegex(@"^(?<name>\d+)\. ", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();
}
