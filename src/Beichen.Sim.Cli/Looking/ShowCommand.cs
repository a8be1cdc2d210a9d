using System.CommandLine;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Results.Runs;
using Beichen.Sim.Results.Stored;

namespace Beichen.Sim.Cli.Looking;

/// <summary><c>beichen show ENTITY --run DIR --quarter Q</c>: what an entity, called by id or name, did in a quarter of a stored run.</summary>
public static class ShowCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(Output output)
    {
        var entity = new Argument<string>("ENTITY");
        var run = new Option<DirectoryInfo>("--run") { Required = true, HelpName = "DIR" };
        var quarter = new Option<string?>("--quarter") { HelpName = "YYYYQn" };
        var command = new Command("show") { entity, run, quarter };
        command.SetAction(result => Show(result.GetRequiredValue(entity), result.GetRequiredValue(run).FullName, result.GetValue(quarter), output));
        return command;
    }

    private static int Show(string word, string folder, string? quarter, Output output)
    {
        StoredRun run = RunStore.Read(folder);
        using var columns = StoredColumns.Open(folder);
        IReadOnlyList<SeedEntity> entities = columns.Compiled.Seeds.Entities;
        Language language = output.Language;
        string id = Id(word, run.Entities(), entities, language);
        string at = quarter ?? run.Manifest.Horizon;
        IReadOnlyList<IndicatorQuantiles> rows = run.Entity(id, at);
        if (rows.Count == 0)
            throw new RefusedException($"--quarter: found '{at}', expected a quarter from {run.Manifest.Start} to {run.Manifest.Horizon}");
        string name = entities.FirstOrDefault(entity => entity.Id == id) is { } named ? $"{Name(named, language)} ({id})" : id;
        output.Console.Write(EntityTable.Of($"{name} {at}, {run.Manifest.Scenario}", rows, columns.Plan.Start, language));
        return ExitCode.Done;
    }

    // The entity of the run that a word means.
    private static string Id(string word, IReadOnlyList<string> known, IReadOnlyList<SeedEntity> entities, Language language)
    {
        if (known.Contains(word, StringComparer.Ordinal)) return word;
        SeedEntity[] meant =
        [
            .. EntitySearch.Find(entities, word).Where(entity => known.Contains(entity.Id, StringComparer.Ordinal))
                .DistinctBy(entity => entity.Id, StringComparer.Ordinal),
        ];
        if (meant.Length == 1) return meant[0].Id;
        if (meant.Length > 1)
        {
            throw new RefusedException(
                $"ENTITY: found '{word}', expected one of: {string.Join(", ", meant.Select(entity => $"{entity.Id} {Name(entity, language)}"))}");
        }

        throw EntitySearch.Unknown("ENTITY", entities, word);
    }

    private static string Name(SeedEntity entity, Language language) => language.Pick(entity.Chinese, entity.English);
}
