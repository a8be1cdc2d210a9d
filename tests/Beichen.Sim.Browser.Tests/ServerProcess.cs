using System.Diagnostics;
using System.Globalization;

namespace Beichen.Sim.Browser.Tests;

/// <summary>The workbench as a process of its own, so that it can be killed.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process _process;

    /// <summary>Starts <c>beichen serve</c>.</summary>
    /// <param name="port">Its port; 0 for a free one.</param>
    public ServerProcess(int port)
    {
        string dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        string[] arguments = [Path.Combine(AppContext.BaseDirectory, "beichen.dll"), "serve", "--port", port.ToString(CultureInfo.InvariantCulture)];
        _process = Process.Start(new ProcessStartInfo(dotnet, arguments)
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
            WorkingDirectory = OneBrowser.Root
        }) ?? throw new InvalidOperationException("beichen serve could not be started");
    }

    /// <summary>Where it listens, once it does.</summary>
    public async Task<Uri> Address()
    {
        while (await _process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(2)) is { } line)
        {
            if (line.IndexOf("http", StringComparison.Ordinal) is >= 0 and var at) return new Uri(line[at..].Trim());
        }

        throw new InvalidOperationException("beichen serve ended before it listened");
    }

    /// <summary>As kill -9.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_process.HasExited) Kill();
        _process.Dispose();
    }
}
