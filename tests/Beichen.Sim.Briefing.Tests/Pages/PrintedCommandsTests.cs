using Beichen.Sim.Briefing.Files;
using Beichen.Sim.Briefing.Pages;
using Xunit;

namespace Beichen.Sim.Briefing.Tests.Pages;

/// <summary>
/// The commands under a briefing make it again in the order in which they stand: what one of them reads is a scenario, or another has written it.
/// </summary>
public sealed class PrintedCommandsTests
{
    private static readonly Sample Few = Sample.First with { Draws = 200 };

    [Theory]
    [InlineData("annual")]
    [InlineData("quarterly")]
    [InlineData("actuals")]
    [InlineData("achieve")]
    [InlineData("compare")]
    public async Task Each_form_names_scenarios_and_folders_that_are_there(string template)
    {
        using Requests requests = await Requests.Of(template);
        Typed(Commands(template, requests.Request));
    }

    [Theory]
    [InlineData("annual", false)]
    [InlineData("quarterly", false)]
    [InlineData("compare", true)]
    public async Task A_fork_is_made_before_it_is_named(string template, bool beside)
    {
        using Requests requests = await Requests.Fork(Few, "combined-push", beside);
        string[] commands = Commands(template, requests.Request);
        Typed(commands);
        Assert.Equal(1, commands.Count(command => command.StartsWith("beichen run baseline ", StringComparison.Ordinal)));
        Assert.Contains(commands, command => command.StartsWith("beichen fork baseline --at 2022Q3 --scenario combined-push ", StringComparison.Ordinal));
        Assert.DoesNotContain(commands, command => command.StartsWith("beichen compare ", StringComparison.Ordinal));
    }

    private static string[] Commands(string template, BriefingRequest request) =>
        [.. BriefingTemplates.Write(template, request, Language.En).Annex.OfType<CommandLine>().Select(command => command.Line.Text)];

    private static void Typed(string[] commands)
    {
        Assert.NotEmpty(commands);
        var written = new HashSet<string>(StringComparer.Ordinal);
        foreach (string command in commands)
        {
            string[] words = command.Split(' ');
            string verb = words[1], place = words[Array.IndexOf(words, "--out") + 1];
            string[] named = [.. words.Skip(2).TakeWhile(word => !word.StartsWith("--", StringComparison.Ordinal))];
            Assert.NotEmpty(named);
            foreach (string name in named)
            {
                bool isScenario = StoredRuns.All.Contains(name, StringComparer.Ordinal);
                Assert.True(verb is "brief" or "fork" ? written.Contains(name) : isScenario || (verb is "compare" && written.Contains(name)),
                    $"{command}: nothing is called {name}");
            }

            Assert.True(written.Add(place), $"{command}: {place} is written twice");
            if (verb is "compare") written.UnionWith(named.Select(name => $"{place}/{name}"));
        }
    }
}
