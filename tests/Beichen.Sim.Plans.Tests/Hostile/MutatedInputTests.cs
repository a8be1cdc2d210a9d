using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Plans.Reading;
using Beichen.Sim.Plans.Scenarios;
using Beichen.Sim.Plans.Seeds;
using Xunit;

namespace Beichen.Sim.Plans.Tests.Hostile;

/// <summary>Ten thousand damaged files: each is read, or refused in words at a place; none throws, hangs or talks without end.</summary>
public sealed partial class MutatedInputTests
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(4);

    [Fact]
    public Task Seven_thousand_damaged_texts_are_read_or_refused_at_a_place() => Each(7000, (number, folder) =>
    {
        string[] files = [.. Directory.EnumerateFiles(Repository.Scenarios, "*.yaml"),
            .. Directory.EnumerateFiles(Path.Combine(Repository.Seeds, "beichen"), "*.yaml")];
        string source = files[number % files.Length], file = Path.Combine(folder, Path.GetFileName(source));
        File.WriteAllBytes(file, Mutation.Of(File.ReadAllBytes(source), new Random(number)));
        var problems = new ProblemList();
        if (YamlReader.ReadMap(file, problems, "a file") is null) Assert.False(problems.IsEmpty);
        new ScenarioReader(problems).Read(file);
        return (problems.Sorted(), []);
    });

    [Fact]
    public Task Two_thousand_damaged_scenarios_are_compiled_or_refused_at_a_place()
    {
        SeedTree seeds = SeedTree.Load(Path.Combine(Repository.Seeds, "beichen"), SeedFiles.All, new ProblemList());
        return Each(2000, (number, folder) =>
        {
            string source = Path.Combine(Repository.Scenarios, Repository.ScenarioIds[number % Repository.ScenarioIds.Count] + ".yaml"),
                file = Path.Combine(folder, Path.GetFileName(source));
            foreach (string other in Directory.EnumerateFiles(Repository.Scenarios, "*.yaml"))
                File.Copy(other, Path.Combine(folder, Path.GetFileName(other)), overwrite: true);
            File.WriteAllBytes(file, Mutation.Of(File.ReadAllBytes(source), new Random(-number)));
            var problems = new ProblemList();
            ScenarioChain? chain = ScenarioChain.Read(file, null, problems);
            if (chain is null) return (problems.Sorted(), []);
            bool writes = chain.Files.Any(one => one.Changes.Count + one.Removed.Count > 0);
            PlanCompilation compiled = PlanAssembly.Assemble(
                chain, writes ? SeedTree.Load(seeds.Folder, SeedFiles.All, problems) : seeds, problems, 1 + (number % 8));
            Assert.Equal(compiled.Plan is null, compiled.Problems.Count > 0);
            return (compiled.Problems, compiled.Notices);
        });
    }

    [Fact]
    public Task One_thousand_damaged_seeds_are_compiled_or_refused_at_a_place() => Each(1000, (number, folder) =>
    {
        string district = Path.Combine(folder, "seeds", "beichen"), from = Path.Combine(Repository.Seeds, "beichen");
        if (!Directory.Exists(district)) Copy(from, district);
        string[] files = [.. Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
        string source = files[number % files.Length], file = Path.Combine(district, Path.GetRelativePath(from, source));
        string scenario = Path.Combine(folder, "baseline.yaml");
        File.Copy(Path.Combine(Repository.Scenarios, "baseline.yaml"), scenario, overwrite: true);
        byte[] sound = File.ReadAllBytes(source);
        File.WriteAllBytes(file, Mutation.Of(sound, new Random(number)));
        PlanCompilation compiled = PlanCompiler.Compile(scenario, new CompileOptions());
        File.WriteAllBytes(file, sound);
        Assert.Equal(compiled.Plan is null, compiled.Problems.Count > 0);
        return (compiled.Problems, compiled.Notices);
    });

    private static async Task Each(int count, Func<int, string, (IReadOnlyList<Problem> Problems, IReadOnlyList<string> Notices)> read)
    {
        string root = Directory.CreateTempSubdirectory("beichen-mutated-").FullName;
        var running = new ConcurrentDictionary<int, int>();
        int workers = Environment.ProcessorCount, next = 0;
        Task all = Task.WhenAll(Enumerable.Range(0, workers).Select(worker => Task.Run(() =>
        {
            string folder = Directory.CreateDirectory(Path.Combine(root, $"{worker}")).FullName;
            for (int number = Interlocked.Increment(ref next); number <= count; number = Interlocked.Increment(ref next))
            {
                running[worker] = number;
                try
                {
                    (IReadOnlyList<Problem> problems, IReadOnlyList<string> notices) = read(number, folder);
                    Check(number, problems, notices);
                }
                catch (Exception error) when (error is not Xunit.Sdk.XunitException)
                {
                    Assert.Fail($"input {number}: {error}");
                }
            }
        })));
        // An input hangs where none is begun for so long, however long all take on a busy machine.
        int begun = -1;
        while (await Task.WhenAny(all, Task.Delay(Longest, TestContext.Current.CancellationToken)) != all)
        {
            int now = Volatile.Read(ref next);
            Assert.True(now != begun, $"inputs {string.Join(", ", running.Values)} hang");
            begun = now;
        }

        await all;
        Directory.Delete(root, recursive: true);
    }

    private static void Check(int number, IReadOnlyList<Problem> problems, IReadOnlyList<string> notices)
    {
        Assert.True(problems.Count <= ProblemList.Most, $"input {number}: {problems.Count} problems");
        foreach (Problem problem in problems)
        {
            Assert.True(problem.File.Length > 0 && problem.Line > 0 && problem.Column > 0 && problem.Found.Length > 0 && problem.Expected.Length > 0,
                $"input {number}: {problem}");
            string text = problem.ToString();
            Assert.True(text.Length < 1200 && !text.Any(char.IsControl), $"input {number}: {text}");
        }

        foreach (string notice in notices) Assert.True(Placed().IsMatch(notice) && !notice.Any(char.IsControl), $"input {number}: {notice}");
    }

    private static void Copy(string from, string to)
    {
        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    [GeneratedRegex(@"^.+:\d+:\d+: .+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Placed();
}
