using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Workbench;
using Beichen.Sim.Workbench.Guards;
using Beichen.Sim.Workbench.Telemetry;
using Spectre.Console;

namespace Beichen.Sim.Cli.Serving;

/// <summary><c>beichen serve</c>: the workbench in a browser, until it is stopped.</summary>
public static class ServeCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(Output output)
    {
        var port = new Option<int>("--port") { DefaultValueFactory = _ => 8466, HelpName = "N" };
        var open = new Option<bool>("--open");
        var address = new Option<string>("--address") { DefaultValueFactory = _ => "127.0.0.1", HelpName = "IP" };
        var keyFile = new Option<FileInfo?>("--key-file") { HelpName = "FILE" };
        var certificate = new Option<FileInfo?>("--certificate") { HelpName = "FILE" };
        var scenarios = new Option<DirectoryInfo?>("--scenarios") { HelpName = "DIR" };
        var work = new Option<DirectoryInfo?>("--work") { HelpName = "DIR" };
        var runs = new Option<DirectoryInfo?>("--runs") { HelpName = "DIR" };
        var dashboard = new Option<bool>("--dashboard");
        var command = new Command("serve") { port, open, address, keyFile, certificate, scenarios, runs, work, dashboard };
        command.SetAction((result, cancellation) => Serve(
            Options(result, port, address, keyFile, certificate, scenarios, runs, work) with { Dashboard = result.GetValue(dashboard) },
            result.GetValue(open), output, cancellation));
        return command;
    }

    private static WorkbenchOptions Options(
        ParseResult result, Option<int> port, Option<string> address, Option<FileInfo?> keyFile,
        Option<FileInfo?> certificate, Option<DirectoryInfo?> scenarios, Option<DirectoryInfo?> runs, Option<DirectoryInfo?> work)
    {
        int number = result.GetValue(port);
        if (number is < 0 or > 65535) throw RefusedException.Of("port", number.ToString(CultureInfo.InvariantCulture), "0 to 65535");
        if (!IPAddress.TryParse(result.GetValue(address), out IPAddress? ip))
            throw RefusedException.Of("address", result.GetValue(address) ?? "", "an IP address such as 127.0.0.1");
        DirectoryInfo folder = result.GetValue(scenarios) ?? new DirectoryInfo(HomeFolder.Scenarios);
        if (!folder.Exists) throw RefusedException.Of("scenarios", folder.Name, "a folder of scenario files");
        if (result.GetValue(runs) is { Exists: false } none) throw RefusedException.Of("runs", none.Name, "a folder of stored runs");
        FileInfo? key = result.GetValue(keyFile);
        if (key is { Exists: false }) throw RefusedException.Of("key-file", key.Name, "a file that holds a key");
        string store = result.GetValue(work)?.FullName
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "beichen");
        return new WorkbenchOptions
        {
            Scenarios = folder.FullName,
            Runs = result.GetValue(runs)?.ToString() ?? "out",
            Links = Path.Combine(store, "links"),
            Jobs = Path.Combine(store, "jobs"),
            Telemetry = TelemetrySettings.FromEnvironment(),
            Address = ip,
            Port = number,
            Key = key is not null ? AccessKey.Read(key.FullName) : IPAddress.IsLoopback(ip) ? null : AccessKey.Make(),
            Certificate = result.GetValue(certificate) is { } file ? X509CertificateLoader.LoadPkcs12FromFile(file.FullName, null) : null,
        };
    }

    private static async Task<int> Serve(WorkbenchOptions options, bool open, Output output, CancellationToken cancellation)
    {
        WorkbenchServer server;
        try
        {
            server = await WorkbenchServer.StartAsync(options, cancellation);
        }
        catch (IOException taken)
        {
            throw RefusedException.Of("port", options.Port.ToString(CultureInfo.InvariantCulture), $"a port that nobody listens on ({taken.Message})");
        }

        await using (server)
        {
            string page = options.Key is { } key ? $"{server.Address}#key={key.Text}" : server.Address.ToString();
            output.Console.WriteLine(output.Language.Pick($"推演台：{page}", $"workbench: {page}"));
            if (open) Process.Start(new ProcessStartInfo(page) { UseShellExecute = true })?.Dispose();
            try
            {
                await Task.Delay(Timeout.Infinite, cancellation);
            }
            catch (OperationCanceledException)
            {
                // Ctrl-C is how it is meant to end.
            }
        }

        return ExitCode.Done;
    }
}
