using Xunit;

namespace Beichen.Sim.Plans.Tests;

/// <summary>A copy of the seeds and scenarios in a folder of its own, to be broken.</summary>
internal sealed class SeedCopy : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("beichen-plans-").FullName;

    public SeedCopy()
    {
        foreach (string part in (string[])["seeds/beichen", "scenarios"])
        {
            foreach (string file in Directory.EnumerateFiles(Path.Combine(Repository.Root, part), "*", SearchOption.AllDirectories))
            {
                string target = Path.Combine(root, Path.GetRelativePath(Repository.Root, file));
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(file, target);
            }
        }
    }

    /// <summary>Replaces the first occurrence of a text; behind <paramref name="after"/> when given.</summary>
    public SeedCopy Edit(string file, string find, string replace, string after = "")
    {
        string text = File.ReadAllText(PathOf(file));
        int start = text.IndexOf(after, StringComparison.Ordinal);
        int at = start < 0 ? -1 : text.IndexOf(find, start, StringComparison.Ordinal);
        Assert.True(at >= 0, $"'{find}' does not stand in {file}");
        File.WriteAllText(PathOf(file), text[..at] + replace + text[(at + find.Length)..]);
        return this;
    }

    public SeedCopy Write(string file, string text)
    {
        File.WriteAllText(PathOf(file), text);
        return this;
    }

    /// <summary>A scenario <c>test</c> that extends the baseline by these lines.</summary>
    public SeedCopy Scenario(string lines, string kind = "ex-ante") => Write(
        "scenarios/test.yaml",
        $"id: test\nname: {{zh: 试, en: Test}}\nquestion: {{zh: 若？, en: If?}}\nextends: baseline\nkind: {kind}\n{lines}\n");

    public void Delete(string file) => File.Delete(PathOf(file));

    public PlanCompilation Compile(string scenario = "baseline", int quarters = 4) =>
        PlanCompiler.Compile(PathOf($"scenarios/{scenario}.yaml"), new CompileOptions { Quarters = quarters });

    /// <summary>Where a file of the copy lies.</summary>
    public string PathOf(string file) => Path.Combine(root, file);

    /// <summary>The problems as printed, from the copy's folder.</summary>
    public IReadOnlyList<string> Problems(string scenario = "baseline") =>
        [.. Compile(scenario).Problems.Select(problem => problem.ToString().Replace(root.Replace('\\', '/') + "/", string.Empty, StringComparison.Ordinal))];

    /// <summary><c>file:line:col: </c> of the first occurrence of a text, behind <paramref name="after"/> when given.</summary>
    public string At(string file, string marker, string after = "")
    {
        string text = File.ReadAllText(PathOf(file));
        int at = text.IndexOf(marker, text.IndexOf(after, StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.True(at >= 0, $"'{marker}' does not stand in {file}");
        int line = text.AsSpan(0, at).Count('\n') + 1;
        return $"{file}:{line}:{at - text.LastIndexOf('\n', Math.Max(0, at - 1))}: ";
    }

    public void Dispose() => Directory.Delete(root, recursive: true);
}
