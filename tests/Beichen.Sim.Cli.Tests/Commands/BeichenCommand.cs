using System.Diagnostics;
using System.Text;

namespace Beichen.Sim.Cli.Tests.Commands;

/// <summary>The built command, started as its user starts it: another process, its streams piped.</summary>
internal static class BeichenCommand
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "beichen.dll");

    /// <summary>Runs to the end, in English.</summary>
    public static Task<Outcome> Run(string folder, params string[] arguments) => RunIn("en_US.UTF-8", folder, arguments);

    /// <summary>Runs to the end in a locale.</summary>
    public static async Task<Outcome> RunIn(string locale, string folder, params string[] arguments)
    {
        using Process process = Start(locale, folder, arguments);
        Task<string> output = process.StandardOutput.ReadToEndAsync(Xunit.TestContext.Current.CancellationToken);
        Task<string> errors = process.StandardError.ReadToEndAsync(Xunit.TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(Xunit.TestContext.Current.CancellationToken);
        return new Outcome(process.ExitCode, await output, await errors);
    }

    /// <summary>Starts and leaves it running.</summary>
    public static Process Start(string folder, params string[] arguments) => Start("en_US.UTF-8", folder, arguments);

    private static Process Start(string locale, string folder, string[] arguments)
    {
        // Where the tests themselves run in the background of a script, signals are ignored, and would be by this process too.
        var start = new ProcessStartInfo(OperatingSystem.IsLinux() ? "env" : "dotnet")
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment["LC_ALL"] = locale;
        if (OperatingSystem.IsLinux())
        {
            start.ArgumentList.Add("--default-signal=INT,TERM,HUP");
            start.ArgumentList.Add("dotnet");
        }

        start.ArgumentList.Add("exec");
        start.ArgumentList.Add(Program);
        foreach (string argument in arguments) start.ArgumentList.Add(argument);
        return Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start");
    }
}
