using System.Diagnostics;
using System.Text;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Plans.Reading;
using Xunit;

namespace Beichen.Sim.Plans.Tests.Hostile;

/// <summary>Files made to exhaust or mislead are refused in words, at a place, without being worked through.</summary>
public sealed class HostileInputTests
{
    private const string Test = "scenarios/test.yaml";
    private const string Head = "id: test\nname: {zh: 试, en: Test}\nquestion: {zh: 若？, en: If?}\nextends: baseline\nkind: ex-ante\n";

    [Theory]
    [InlineData("[", "]", ":2:47: ")]
    [InlineData("{a: ", "}", ":2:167: ")]
    [InlineData("- ", "", ":3:83: ")]
    [InlineData("? ", "", ":3:5: ")]
    public void Nesting_ends_at_a_depth_and_not_at_the_end_of_the_stack(string open, string close, string at)
    {
        bool block = close.Length == 0;
        string problem = Only($"id: test\nname: {(block ? "\n  " : string.Empty)}{Repeat(open, 100_000)}x{Repeat(close, 100_000)}\n");
        Assert.StartsWith(Test + at, problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[", ",", "]")]
    [InlineData("{a: ", ", b: ", "}")]
    public void Aliases_that_repeat_each_other_are_counted(string open, string between, string close)
    {
        var text = new StringBuilder($"id: test\na0: &a0 {open}x{between}x{close}\n");
        for (int i = 1; i <= 30; i++)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"a{i}: &a{i} {open}*a{i - 1} {between}*a{i - 1} {close}\n");
        Assert.Contains("not readable as YAML (more than 500000 values, those that aliases repeat counted)", Only(text.ToString()), StringComparison.Ordinal);
    }

    [Fact]
    public void An_alias_inside_what_it_repeats_is_refused() =>
        Assert.StartsWith("scenarios/test.yaml:1:14: not readable as YAML ('*a' stands inside what it repeats)",
            Only("name: &a [x, *a]\n"), StringComparison.Ordinal);

    [Fact]
    public void An_alias_reads_as_what_it_repeats_and_a_change_of_one_is_none_of_the_other()
    {
        using var copy = new SeedCopy();
        copy.Write(Test, "id: test\nname: &words {zh: 试, en: Test}\nquestion: *words\nextends: baseline\nkind: ex-ante\n");
        Assert.Empty(copy.Problems("test"));
        MapNode map = YamlReader.Parse("a: &a {x: 1}\nb: *a\n", "a.yaml", new ProblemList(), "a map")!;
        ((MapNode)map.Get("a")!).Set(new ScalarNode("x", map.Place), new ScalarNode("2", map.Place));
        Assert.Equal("1", ((ScalarNode)((MapNode)map.Get("b")!).Get("x")!).Text);
    }

    [Theory]
    [InlineData("levers:\n", "  - {lever: project-acceleration, on: smc-2, value: 1.5}\n", 70_000)]
    [InlineData("levers:\n", "  - {lever: no-such-lever, on: smc-2, value: 1.5}\n", 70_000)]
    [InlineData("changes:\n", "  - {path: projects/smc-2/investment/x, value: 1}\n", 70_000)]
    [InlineData("shocks:\n", "  - {shock: lockdown, severity: 1}\n", 70_000)]
    [InlineData("remove:\n", "  - projects/nobody\n", 70_000)]
    public void Many_faulty_lines_are_a_hundred_messages_of_which_the_last_counts_the_rest(string key, string line, int times)
    {
        using var copy = new SeedCopy();
        copy.Write(Test, Head + key + Repeat(line, times));
        IReadOnlyList<string> problems = copy.Problems("test");
        Assert.Equal(ProblemList.Most, problems.Count);
        Assert.Matches(@"^scenarios/test\.yaml:\d+:\d+: more than 4901 further problems from here on, expected those above mended first$", problems[^1]);
    }

    [Fact]
    public void Keys_without_number_are_a_hundred_messages()
    {
        using var copy = new SeedCopy();
        copy.Write(Test, Head + string.Concat(Enumerable.Range(0, 200_000).Select(i => $"key{i}: 1\n")));
        Assert.Equal(ProblemList.Most, copy.Problems("test").Count);
    }

    [Theory]
    [InlineData("extends: \"\\e[2J\\e]0;owned\\a\"", @"a control character in '\u001B[2J\u001B]0;owned\u0007'")]
    [InlineData("extends: \"a\\nb\\tc\"", @"extends 'a\nb\tc'")]
    [InlineData("extends: \"\u200bgnp.exe\"", @"extends '\u200Bgnp.exe'")]
    [InlineData("note: \"\u202egnp.exe\"", @"a control character in '\u202Egnp.exe'")]
    [InlineData("\"no\\x9bkey\": 1", @"a control character in 'no\u009Bkey'")]
    public void Characters_that_steer_a_terminal_are_refused_and_written_as_escapes(string line, string found)
    {
        using var copy = new SeedCopy();
        copy.Write(Test, Head.Replace("extends: baseline\n", string.Empty, StringComparison.Ordinal) + line + "\n");
        Assert.Contains(copy.Problems("test"), problem => problem.Contains(found, StringComparison.Ordinal));
    }

    [Fact]
    public void A_message_repeats_no_more_than_eighty_characters()
    {
        using var copy = new SeedCopy();
        copy.Write(Test, Head.Replace("baseline", new string('x', 3_000_000), StringComparison.Ordinal));
        Assert.Contains($"extends '{new string('x', 80)}…', expected", Assert.Single(copy.Problems("test")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../../beichen")]
    [InlineData("/etc")]
    [InlineData("..")]
    [InlineData("sub/beichen")]
    [InlineData("C:\\\\seeds")]
    [InlineData("bei\\tchen")]
    public void A_district_is_a_folder_of_the_seeds_and_no_other(string district)
    {
        using var copy = new SeedCopy();
        Directory.CreateDirectory(copy.PathOf("beichen"));
        File.Copy(copy.PathOf("seeds/beichen/district.yaml"), copy.PathOf("beichen/district.yaml"));
        copy.Edit("scenarios/baseline.yaml", "district: beichen", $"district: \"{district}\"");
        Assert.StartsWith("scenarios/baseline.yaml:5:11: unknown district '", Assert.Single(copy.Problems()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../../outside.txt")]
    [InlineData("/etc/passwd")]
    [InlineData("source/../../../outside.txt")]
    public void A_report_lies_below_its_district(string report)
    {
        using var copy = new SeedCopy();
        copy.Write("outside.txt", "secret").Write("seeds/beichen/district.yaml", System.Text.RegularExpressions.Regex.Replace(
            File.ReadAllText(copy.PathOf("seeds/beichen/district.yaml")), "(?m)^report: .*$",
            $"report: {report}", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));
        Assert.Contains(copy.Problems(), problem =>
            problem.Contains($"report '{report}' leads out of the district's folder, expected a file below the district's folder", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("../seeds/beichen/energy")]
    [InlineData("/etc/hosts")]
    public void What_a_scenario_extends_lies_beside_it(string parent)
    {
        using var copy = new SeedCopy();
        copy.Write(Test, Head.Replace("baseline", parent, StringComparison.Ordinal));
        Assert.StartsWith($"scenarios/test.yaml:4:10: extends '{parent}', expected the id of a scenario file beside it",
            Assert.Single(copy.Problems("test")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_chain_of_scenarios_without_end_is_refused()
    {
        using var copy = new SeedCopy();
        for (int i = 0; i < 50; i++) copy.Write($"scenarios/link{i}.yaml",
            Head.Replace("id: test", $"id: link{i}", StringComparison.Ordinal).Replace("baseline", $"link{i + 1}", StringComparison.Ordinal));
        Assert.Contains("a chain of more than 20 scenarios", Assert.Single(copy.Problems("link0")), StringComparison.Ordinal);
    }

    [Fact]
    public void Pipes_devices_folders_links_and_huge_files_are_refused_unopened()
    {
        using var copy = new SeedCopy();
        Directory.CreateDirectory(copy.PathOf("scenarios/folder.yaml"));
        copy.Write("scenarios/empty.yaml", string.Empty);
        using (FileStream sparse = File.Create(copy.PathOf("scenarios/huge.yaml"))) sparse.SetLength(20L << 20);
        Assert.Equal(["scenarios/folder.yaml:1:1: a folder, expected a scenario file"], copy.Problems("folder"));
        Assert.Equal(["scenarios/empty.yaml:1:1: an empty file, a pipe or a device, expected a scenario file"], copy.Problems("empty"));
        Assert.Equal(["scenarios/huge.yaml:1:1: a file of 20 MB, expected a scenario file of at most 8 MB"], copy.Problems("huge"));
        if (OperatingSystem.IsWindows()) return;
        File.CreateSymbolicLink(copy.PathOf("scenarios/circle.yaml"), "circle.yaml");
        File.CreateSymbolicLink(copy.PathOf("scenarios/dead.yaml"), "nowhere");
        File.CreateSymbolicLink(copy.PathOf("scenarios/zero.yaml"), "/dev/zero");
        Process.Start("mkfifo", copy.PathOf("scenarios/pipe.yaml")).WaitForExit();
        Assert.Equal(["scenarios/circle.yaml:1:1: a file that the system cannot read, expected a scenario file"], copy.Problems("circle"));
        Assert.Equal(["scenarios/dead.yaml:1:1: a link that leads to no file, expected a scenario file"], copy.Problems("dead"));
        Assert.Equal(["scenarios/zero.yaml:1:1: an empty file, a pipe or a device, expected a scenario file"], copy.Problems("zero"));
        Assert.Equal(["scenarios/pipe.yaml:1:1: an empty file, a pipe or a device, expected a scenario file"], copy.Problems("pipe"));
    }

    private static string Only(string text)
    {
        using var copy = new SeedCopy();
        copy.Write(Test, text);
        return Assert.Single(copy.Problems("test"));
    }

    private static string Repeat(string piece, int times) => new StringBuilder().Insert(0, piece, times).ToString();
}
