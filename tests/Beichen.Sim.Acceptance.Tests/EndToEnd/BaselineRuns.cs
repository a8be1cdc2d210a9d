using System.Text.Json;
using Xunit;

namespace Beichen.Sim.Acceptance.Tests.EndToEnd;

/// <summary>The README's first command at small size: once, once more, and on three silos. Read only.</summary>
public sealed class BaselineRuns : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("beichen-").FullName;

    public string First => Path.Combine(_folder, "first");

    public string Again => Path.Combine(_folder, "again");

    public string ThreeSilos => Path.Combine(_folder, "three-silos");

    public static JsonElement Manifest(string run)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(run, "manifest.json")));
        return document.RootElement.Clone();
    }

    public async ValueTask InitializeAsync()
    {
        await BeichenCommand.Run(ReadmeCommands.Small(ReadmeCommands.Run, First));
        await BeichenCommand.Run([.. ReadmeCommands.Small(ReadmeCommands.Run, Again), "--quiet"]);
        await BeichenCommand.Run([.. ReadmeCommands.Small(ReadmeCommands.Run, ThreeSilos), "--silos", "3"]);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
