using System.Diagnostics;
using Xunit;

namespace Beichen.Sim.Acceptance.Tests.EndToEnd;

/// <summary>The built command in a process of its own, from the repository's root.</summary>
internal static class BeichenCommand
{
    public static async Task Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "beichen.dll"), .. arguments])
        {
            UseShellExecute = false,
            WorkingDirectory = District.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["LC_ALL"] = "en_US.UTF-8";
        using Process process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start");
        Task<string> output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        string errors = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, $"exit {process.ExitCode}\n{await output}\n{errors}");
    }
}
