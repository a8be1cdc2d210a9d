using System.Diagnostics;
using Xunit;

namespace Beichen.Sim.Workbench.Tests;

/// <summary>What the pages on asking from a program show, run as it stands there.</summary>
public sealed class HowToTests(OneWorkbench bench)
{
    public static TheoryData<string, string, int> Blocks
    {
        get
        {
            var blocks = new TheoryData<string, string, int>();
            foreach (string page in new[] { "ask-from-a-program.md", "zh/ask-from-a-program.md" })
            {
                foreach (string language in new[] { "sh", "python" })
                {
                    for (int i = 0; i < Of(page, language).Length; i++) blocks.Add(page, language, i);
                }
            }

            return blocks;
        }
    }

    [Theory]
    [MemberData(nameof(Blocks))]
    public async Task An_example_of_the_pages_runs_as_it_stands(string page, string language, int number)
    {
        string interpreter = language == "sh" ? "sh" : "python3";
        foreach (string needed in language == "sh" ? ["sh", "curl"] : new[] { "python3" })
            Assert.SkipUnless(IsInstalled(needed), $"{needed} is not installed");
        var start = new ProcessStartInfo(interpreter, ["-c", (language == "sh" ? "set -e\n" : "") + Of(page, language)[number]])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false
        };
        start.Environment["BEICHEN"] = bench.Client.BaseAddress!.ToString().TrimEnd('/');
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken),
            errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, await errors);
        Assert.NotEmpty(await output);
    }

    private static string[] Of(string page, string language) =>
    [
        .. File.ReadAllText(Path.Combine(OneWorkbench.Scenarios, "..", "docs", "how-to", page)).Split($"```{language}\n").Skip(1)
            .Select(rest => rest[..rest.IndexOf("```", StringComparison.Ordinal)]),
    ];

    private static bool IsInstalled(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
