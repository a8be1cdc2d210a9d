using System.Text;
using System.Text.RegularExpressions;
using Xunit;

namespace Beichen.Sim.Acceptance.Tests.Documents;

/// <summary>Links between documents lead somewhere.</summary>
public sealed partial class LinkTests
{
    [Fact]
    public void Every_relative_link_leads_to_a_file_and_to_a_heading_in_it()
    {
        var broken = new List<string>();
        int links = 0;
        foreach (string document in Repository.Documents())
        {
            foreach (Match match in Link().Matches(File.ReadAllText(document)))
            {
                string target = match.Groups["name"].Value;
                if (target.Contains("://", StringComparison.Ordinal) || target.StartsWith("mailto:", StringComparison.Ordinal)) continue;
                links++;
                string[] parts = target.Split('#', 2);
                string file = parts[0].Length == 0 ? document : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(document)!, parts[0]));
                bool exists = File.Exists(file) || Directory.Exists(file);
                if (!exists || (parts.Length > 1 && !Anchors(file).Contains(parts[1], StringComparer.Ordinal)))
                    broken.Add($"{Path.GetRelativePath(Repository.Root, document)}: {target}");
            }
        }

        Assert.True(links > 20, $"only {links} links were found");
        Assert.Empty(broken);
    }

    [Fact]
    public void The_readme_shows_the_same_commands_in_both_languages()
    {
        IReadOnlyList<string> english = EndToEnd.ReadmeCommands.Read();
        Assert.True(english.Count > 20, $"only {english.Count} commands were found");
        Assert.Equal(english, EndToEnd.ReadmeCommands.Read(EndToEnd.ReadmeCommands.InChinese));
    }

    private static IEnumerable<string> Anchors(string file) => Heading().Matches(File.ReadAllText(file)).Select(m => Anchor(m.Groups["name"].Value));

    // As code hosts do: lower case, blanks to hyphens, everything else but letters, digits, hyphens and underscores dropped.
    private static string Anchor(string heading)
    {
        var anchor = new StringBuilder();
        foreach (char c in heading.Trim())
        {
            if (c == ' ') anchor.Append('-');
            else if (char.IsLetterOrDigit(c) || c is '-' or '_') anchor.Append(char.ToLowerInvariant(c));
        }

        return anchor.ToString();
    }

    [GeneratedRegex(@"\]\((?<name>[^)\s]+)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"^#+ (?<name>.+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Heading();
}
