using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Beichen.Sim.Kernel.Lanes;

namespace Beichen.Sim.Kernel.Mutation;

/// <summary>
/// Tests every mutant that Stryker compiled into the kernel, one after the other in one warm process: Stryker's own runner begins each
/// test run anew, ten seconds for what takes a tenth here. A mutant is killed by the first test that fails, of those that reach it; the
/// ones that felled most neighbours in least time go first. Stopped and started again, it goes on where it was.
/// </summary>
internal sealed class EveryMutant
{
    // Long and finding little that others do not: every survivor would run them.
    private static readonly string[] LeftOut =
    [
        "HazardTests", "TimingTests", "MoneyScalingTests", "CertificationTests.Eighty",
        "CountsTests.The_chance_of_a_hundred", "HuffTests.Shares_sum", "SameBitsTests.A_draw_of_64",
        "SameBitsTests.Every_block_has_the_same_bits_at_every_width(2",
        "SameBitsTests.Every_block_has_the_same_bits_at_every_width(4", "IdentityTests.All_identities_hold_in_every_draw",
    ];

    private const int RanOut = 3, Interrupted = 4, Stack = 8 << 20;
    private readonly FieldInfo _active;
    private readonly string _results;
    private readonly string _current;
    private readonly string _coverage;
    private readonly string _statics;
    private readonly Mutant? _atStart;
    private HashSet<int> _computedOnce = [];
    private readonly Mutant[] _mutants;
    private readonly IReadOnlySet<int> _live;
    private readonly KernelTest[] _tests = [.. KernelTest.All().Where(test => !LeftOut.Any(name => test.Name.StartsWith(name, StringComparison.Ordinal)))];
    private readonly Type _control = typeof(Pack).Assembly.GetTypes().FirstOrDefault(type => type.Name == "MutantControl")
        ?? throw new InvalidOperationException("the kernel beside this program is not a mutated one");
    private readonly Dictionary<string, Reach> _reach = new(StringComparer.Ordinal);
    private readonly Dictionary<(string File, string Test), int> _kills = [];

    /// <summary>Reads Stryker's list of mutants.</summary>
    /// <param name="report">Stryker's report in JSON, of which only the list is used.</param>
    /// <param name="live">Folder of the kernel whose mutants are awake (<see cref="LiveFolder"/>).</param>
    /// <param name="folder">Where results, coverage and the mutant in hand are kept.</param>
    public EveryMutant(string report, string live, string folder)
    {
        Directory.CreateDirectory(folder);
        (_results, _current) = (Path.Combine(folder, "results.tsv"), Path.Combine(folder, "current"));
        (_coverage, _statics) = (Path.Combine(folder, "coverage.tsv"), Path.Combine(folder, "statics"));
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(report));
        _mutants = [.. document.RootElement.GetProperty("files").EnumerateObject().SelectMany(file => file.Value.GetProperty("mutants").EnumerateArray()
            .Where(Compiled).Select(m => new Mutant(int.Parse(m.GetProperty("id").GetString()!, CultureInfo.InvariantCulture), file.Name)))];
        _live = LiveFolder.Mutants(report, live);
        _active = Static("ActiveMutant");
        Static("_mutantFilePathCached").SetValue(null, true);
        Static("_cachedMutantFilePath").SetValue(null, string.Empty);
        _active.SetValue(null, -1);
        _atStart = NextAtStart();
        if (_atStart is null && !File.Exists(_statics)) Static("CaptureCoverage").SetValue(null, true);
        else _active.SetValue(null, _atStart?.Id ?? -1);
        foreach (Type type in typeof(Pack).Assembly.GetTypes()) Computed(type);
        _active.SetValue(null, -1);
        if (!File.Exists(_statics))
            File.WriteAllText(_statics, string.Join(',', ((IList<int>[])_control.GetMethod("GetCoverageData")!.Invoke(null, null)!)[0]));
        Static("CaptureCoverage").SetValue(null, false);
        foreach (Type type in typeof(EveryMutant).Assembly.GetTypes()) Computed(type);
    }

    /// <summary>Tests mutants for a while; 0 when all are done, another number when there is more to do.</summary>
    public int Run(TimeSpan most)
    {
        DateTime end = DateTime.UtcNow + most;
        if (!Measured(end)) return Interrupted;
        if (_atStart is not null)
        {
            Tested(_atStart);
            return Interrupted;
        }

        HashSet<int> done = Done();
        foreach (Mutant mutant in _mutants.Where(m => _live.Contains(m.Id) && !done.Contains(m.Id)))
        {
            if (DateTime.UtcNow > end) return Interrupted;
            if (Tested(mutant) == "Stuck") return RanOut;
        }

        return NextAtStart() is null ? 0 : Interrupted;
    }

    private string Tested(Mutant mutant)
    {
        File.WriteAllText(_current, mutant.Id.ToString(CultureInfo.InvariantCulture));
        TimeSpan before = Environment.CpuUsage.TotalTime;
        (string status, string by) = Test(mutant);
        Note(mutant.Id, status, by, Environment.CpuUsage.TotalTime - before);
        File.Delete(_current);
        return status;
    }

    // A mutant in what is computed once must be awake before that: each has a process of its own.
    private Mutant? NextAtStart()
    {
        if (!File.Exists(_statics)) return null;
        _computedOnce = [.. File.ReadAllText(_statics).Split(',', StringSplitOptions.RemoveEmptyEntries)
            .Select(id => int.Parse(id, CultureInfo.InvariantCulture))];
        _ = Done();
        if (!File.Exists(_results)) return null;
        ILookup<int, string> verdicts = File.ReadLines(_results).Select(line => line.Split('\t'))
            .ToLookup(line => int.Parse(line[0], CultureInfo.InvariantCulture), line => line[1]);
        return _mutants.FirstOrDefault(m =>
            _computedOnce.Contains(m.Id) && _live.Contains(m.Id) && verdicts[m.Id].Any() && verdicts[m.Id].All(verdict => verdict == "NoCoverage"));
    }

    private void Computed(Type type)
    {
        if (type.ContainsGenericParameters || type == _control) return;
        try
        {
            RuntimeHelpers.RunClassConstructor(type.TypeHandle);
        }
        catch (TypeInitializationException)
        {
            // Whoever uses the type will meet it again.
        }
    }

    private static bool Compiled(JsonElement mutant) => mutant.GetProperty("status").GetString() is not ("CompileError" or "Ignored");

    private FieldInfo Static(string name) => _control.GetField(name, BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public)!;

    private (string Status, string By) Test(Mutant mutant)
    {
        if (mutant != _atStart && _computedOnce.Contains(mutant.Id)) return ("NoCoverage", string.Empty);
        KernelTest[] reaching = [.. _tests.Where(t => mutant == _atStart || _reach[t.Name].Mutants.Contains(mutant.Id))
            .OrderByDescending(t => (_kills.GetValueOrDefault((mutant.File, t.Name)) + 0.05) / (_reach[t.Name].Seconds + 0.002))];
        if (reaching.Length == 0) return ("NoCoverage", string.Empty);
        foreach (KernelTest test in reaching)
        {
            Exception? failure = null;
            _active.SetValue(null, mutant.Id);
            Thread thread = new(() => failure = test.Fails(), Stack) { IsBackground = true };
            thread.Start();
            bool ended = Ends(thread, Math.Min(30, 3 + (20 * _reach[test.Name].Seconds)));
            _active.SetValue(null, -1);
            if (!ended) return (thread.Join(15000) ? "Timeout" : "Stuck", test.Name);
            if (failure is null) continue;
            _kills[(mutant.File, test.Name)] = _kills.GetValueOrDefault((mutant.File, test.Name)) + 1;
            return ("Killed", test.Name);
        }

        return ("Survived", reaching.Length.ToString(CultureInfo.InvariantCulture));
    }

    // What each test reaches and how long it takes once warm; kept, for it takes minutes.
    private bool Measured(DateTime end)
    {
        if (File.Exists(_coverage))
        {
            foreach (string[] line in File.ReadLines(_coverage).Select(line => line.Split('\t')))
                _reach[line[0]] = new Reach(double.Parse(line[1], CultureInfo.InvariantCulture),
                    [.. line[2].Split(',', StringSplitOptions.RemoveEmptyEntries).Select(id => int.Parse(id, CultureInfo.InvariantCulture))]);
        }

        FieldInfo capture = Static("CaptureCoverage");
        MethodInfo covered = _control.GetMethod("GetCoverageData")!;
        foreach (KernelTest test in _tests.Where(t => !_reach.ContainsKey(t.Name)))
        {
            if (DateTime.UtcNow > end) return false;
            if (test.Fails() is Exception failure) throw new InvalidOperationException($"{test.Name} fails without any mutant", failure);
            TimeSpan before = Environment.CpuUsage.TotalTime;
            _ = test.Fails();
            double seconds = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
            Thread thread = new(() => test.Fails(), Stack) { IsBackground = true };
            capture.SetValue(null, true);
            _ = covered.Invoke(null, null);
            thread.Start();
            bool whole = Ends(thread, 6);
            capture.SetValue(null, false);
            thread.Join();
            int[] ids = [.. ((IList<int>[])covered.Invoke(null, null)!)[0]];

            // Too long to be watched: said to reach all that it may, which costs time and changes no verdict.
            string prefix = test.Method.DeclaringType!.Namespace!.EndsWith(".Lanes", StringComparison.Ordinal) ? "/Lanes/" : "/";
            if (!whole) ids = [.. _mutants.Where(m => m.File.Contains(prefix, StringComparison.Ordinal)).Select(m => m.Id)];
            _reach[test.Name] = new Reach(seconds, [.. ids]);
            File.AppendAllText(_coverage, string.Create(CultureInfo.InvariantCulture, $"{test.Name}\t{seconds:0.0000}\t{string.Join(',', ids)}\n"));
        }

        return true;
    }

    // Counted in processor time: other work on the machine makes no mutant late.
    private static bool Ends(Thread thread, double seconds)
    {
        TimeSpan before = Environment.CpuUsage.TotalTime;
        while (!thread.Join(20))
        {
            if ((Environment.CpuUsage.TotalTime - before).TotalSeconds > seconds) return false;
        }

        return true;
    }

    private HashSet<int> Done()
    {
        if (File.Exists(_current)) Note(int.Parse(File.ReadAllText(_current), CultureInfo.InvariantCulture), "Crashed", string.Empty, TimeSpan.Zero);
        File.Delete(_current);
        var done = new HashSet<int>();
        if (!File.Exists(_results)) return done;
        Dictionary<int, string> files = _mutants.ToDictionary(m => m.Id, m => m.File);
        foreach (string[] line in File.ReadLines(_results).Select(line => line.Split('\t')))
        {
            int id = int.Parse(line[0], CultureInfo.InvariantCulture);
            done.Add(id);
            if (line[1] == "Killed" && files.TryGetValue(id, out string? file)) _kills[(file, line[3])] = _kills.GetValueOrDefault((file, line[3])) + 1;
        }

        return done;
    }

    private void Note(int id, string status, string by, TimeSpan time) =>
        File.AppendAllText(_results, string.Create(CultureInfo.InvariantCulture, $"{id}\t{status}\t{time.TotalSeconds:0.000}\t{by}\n"));

    private sealed record Mutant(int Id, string File);

    private sealed record Reach(double Seconds, HashSet<int> Mutants);
}
