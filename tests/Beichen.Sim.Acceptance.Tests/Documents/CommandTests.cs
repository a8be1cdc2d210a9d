using System.Text.RegularExpressions;
using Xunit;

namespace Beichen.Sim.Acceptance.Tests.Documents;

/// <summary>What the documents tell the reader to type exists.</summary>
public sealed partial class CommandTests
{
    [Fact]
    public void Every_command_named_to_the_reader_is_registered()
    {
        string[] registered = [.. Registered()];
        string[] guides =
        [
            Path.Combine(Repository.Root, "README.md"), Path.Combine(Repository.Root, "docs", "README.zh.md"),
            .. Directory.EnumerateFiles(Guides, "*.md", SearchOption.AllDirectories),
        ];
        string[] named = [.. guides.SelectMany(file => Named().Matches(File.ReadAllText(file)))
            .Select(m => m.Groups["name"].Value).Distinct(StringComparer.Ordinal)];
        Assert.True(named.Length >= 6, $"only {named.Length} commands were found");
        Assert.All(named, command => Assert.Contains(command, registered, StringComparer.Ordinal));
    }

    [Fact]
    public void Every_guide_has_a_twin_in_Chinese_with_the_same_commands()
    {
        string[] guides = [.. Directory.EnumerateFiles(Guides, "*.md").Order(StringComparer.Ordinal)];
        Assert.True(guides.Length > 10, $"only {guides.Length} guides were found");
        Assert.All(guides, guide => Assert.Equal(Commands(guide), Commands(Path.Combine(Guides, "zh", Path.GetFileName(guide)))));
    }

    private static string Guides => Path.Combine(Repository.Root, "docs", "how-to");

    // Lines that begin with the command, without the remark behind them.
    private static string[] Commands(string file) =>
    [
        .. File.ReadLines(file).Where(line => line.StartsWith("beichen ", StringComparison.Ordinal))
            .Select(line => line.Split("  #", 2)[0].TrimEnd()),
    ];

    // The names that the commands which Program.cs composes give themselves.
    private static IEnumerable<string> Registered()
    {
        string program = Repository.Read("src", "Beichen.Sim.Cli", "Program.cs");
        string cli = Path.Combine(Repository.Root, "src", "Beichen.Sim.Cli");
        foreach (Match made in Made().Matches(program))
        {
            string file = Assert.Single(Directory.EnumerateFiles(cli, made.Groups["name"].Value + ".cs", SearchOption.AllDirectories));
            yield return Name().Match(File.ReadAllText(file)).Groups["name"].Value;
        }
    }

    // At the start of a line of a shell example or of inline code, also in the long form with dotnet run.
    [GeneratedRegex(@"(?:^|`)(?:beichen|dotnet run [^\n`]*?Beichen\.Sim\.Cli --) (?<name>[a-z-]+)",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Named();

    [GeneratedRegex(@"(?<name>\w+Command)\.Make\(", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Made();

    [GeneratedRegex(@"new Command\(\s*""(?<name>[a-z-]+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Name();
}
