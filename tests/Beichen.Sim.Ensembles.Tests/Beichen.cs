using System.Diagnostics;
using System.Text.Json;
using Xunit;

namespace Beichen.Sim.Ensembles.Tests;

/// <summary>The command as a process of its own, so that it can be killed.</summary>
internal sealed class Beichen : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private readonly Process _process;
    private readonly Task<string> _errors;
    private Task<string> _output = Task.FromResult("");

    private Beichen(Process process)
    {
        _process = process;
        _errors = process.StandardError.ReadToEndAsync();
    }

    private static string Own => Path.Combine(AppContext.BaseDirectory, "beichen.dll");

    public static string Scenario => Path.Combine(Root, "scenarios", "baseline.yaml");

    public static string Root
    {
        get
        {
            for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            {
                if (File.Exists(Path.Combine(folder.FullName, "Beichen.Sim.sln"))) return folder.FullName;
            }

            throw new DirectoryNotFoundException("Beichen.Sim.sln stands above no folder of the tests");
        }
    }

    public static Beichen Start(params string[] arguments) => Reading(Launch(Own, null, arguments));

    /// <summary>A command of another build.</summary>
    public static Beichen StartOf(string command, params string[] arguments) => Reading(Launch(command, null, arguments));

    /// <summary>With a folder of its own for temporary files.</summary>
    public static Beichen StartWithTemporaryFolder(string folder, params string[] arguments) => Reading(Launch(Own, folder, arguments));

    /// <summary>A silo that has said that it is ready; what it says afterwards is its output.</summary>
    public static Task<Beichen> Silo(params string[] arguments) => SiloOf(Own, arguments);

    /// <summary>The same, of another build.</summary>
    public static async Task<Beichen> SiloOf(string command, params string[] arguments)
    {
        Beichen silo = Launch(command, null, ["silo", "--threads", "1", .. arguments]);
        string? line;
        do
        {
            line = await silo._process.StandardOutput.ReadLineAsync().WaitAsync(Patience);
            if (line is not null) continue;
            string problem = await silo._errors;
            silo.Dispose();
            throw new InvalidOperationException($"the silo ended: {problem}");
        }
        while (!line!.Contains("silo ready", StringComparison.Ordinal));

        silo._output = silo._process.StandardOutput.ReadToEndAsync();
        return silo;
    }

    public async Task<(int Code, string Output, string Errors)> End()
    {
        await _process.WaitForExitAsync().WaitAsync(Patience);
        return (_process.ExitCode, await _output, await _errors);
    }

    /// <summary>Runs a command to its end, which must be a good one.</summary>
    public static async Task<string> Run(params string[] arguments)
    {
        using Beichen command = Start(arguments);
        (int code, string output, string errors) = await command.End();
        Assert.True(code == 0, $"exit code {code}: {errors}");
        return output;
    }

    /// <summary>Returns once so many batches are listed in a folder; the process must still be at work then.</summary>
    public async Task HasWritten(int batches, string folder)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        while (Listed(folder) < batches)
        {
            if (_process.HasExited) Assert.Fail($"the run ended too early: {await _errors}");
            await timer.WaitForNextTickAsync();
        }

        Assert.False(_process.HasExited);
    }

    public static int Listed(string folder)
    {
        string index = Path.Combine(folder, "batches", "index.jsonl");
        if (!File.Exists(index)) return 0;
        using var reader = new StreamReader(new FileStream(index, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return reader.ReadToEnd().Count(letter => letter == '\n');
    }

    public static JsonElement Manifest(string folder) => JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "manifest.json"))).RootElement;

    public static string Fingerprint(string folder) => Manifest(folder).GetProperty("resultFingerprint").GetString() ?? "";

    /// <summary>Sends a signal by name, e.g. TERM, STOP, CONT.</summary>
    public async Task Signal(string name)
    {
        using var kill = Process.Start("kill", ["-" + name, _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    /// <summary>As kill -9. Returns what it had printed.</summary>
    public async Task<string> Kill()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        return await _output;
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
    }

    private static Beichen Reading(Beichen command)
    {
        command._output = command._process.StandardOutput.ReadToEndAsync();
        return command;
    }

    private static Beichen Launch(string command, string? temporary, string[] arguments)
    {
        string dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        var start = new ProcessStartInfo(dotnet, [command,
            .. arguments])
        { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, WorkingDirectory = Root };
        start.Environment["LC_ALL"] = "en_US.UTF-8";
        if (temporary is not null) (start.Environment["TMPDIR"], start.Environment["TMP"]) = (temporary, temporary);
        return new Beichen(Process.Start(start) ?? throw new InvalidOperationException("the command could not be started"));
    }
}
