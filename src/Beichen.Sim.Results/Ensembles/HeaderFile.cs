using System.Text;
using System.Text.Json;
using Beichen.Sim.Kernel;
using Beichen.Sim.Results.Runs;

namespace Beichen.Sim.Results.Ensembles;

/// <summary>The file that says what an ensemble's batches hold; it stands in the folder before the first of them.</summary>
internal static class HeaderFile
{
    /// <summary>Name of the file in an ensemble's folder.</summary>
    public const string Name = "ensemble.json";

    /// <summary>Writes the header of a new ensemble, or holds the one that stands there to it.</summary>
    /// <param name="full">The folder, in full.</param>
    /// <param name="folder">The folder as its user calls it.</param>
    /// <param name="header">What is to be written.</param>
    /// <exception cref="RunStoreException">The folder holds another ensemble, or one of another build of the rules.</exception>
    internal static void Begin(string full, string folder, EnsembleHeader header)
    {
        string file = Path.Combine(full, Name);
        if (!File.Exists(file))
        {
            Directory.CreateDirectory(full);
            WholeFile.Write(file, new UTF8Encoding(false).GetBytes(JsonSerializer.Serialize(header, EnsembleJson.Files.EnsembleHeader) + "\n"));
            return;
        }

        EnsembleHeader standing = Read(full);
        if (!standing.Matches(header))
            throw new RunStoreException($"{folder} holds another ensemble: plan {standing.PlanFingerprint}, "
                + $"seed {standing.Seed}, {standing.Draws} draws in batches of {standing.BatchDraws}");
        if (string.Equals(standing.Kernel, header.Kernel, StringComparison.Ordinal)) return;
        throw new RunStoreException(
            $"{folder} was begun by another build of the model (kernel {KernelBuild.Short(standing.Kernel)}, this is {KernelBuild.Short(header.Kernel)}), "
            + "and draws of two builds do not belong in one result: go on with that build, or start in a new folder");
    }

    /// <summary>Reads the header of a folder.</summary>
    /// <exception cref="RunStoreException">It is no header, or of another format.</exception>
    internal static EnsembleHeader Read(string folder)
    {
        string file = Path.Combine(folder, Name);
        try
        {
            EnsembleHeader? header = JsonSerializer.Deserialize(File.ReadAllBytes(file), EnsembleJson.Files.EnsembleHeader);
            return header is not null && string.Equals(header.Format, EnsembleHeader.CurrentFormat, StringComparison.Ordinal)
                ? header
                : throw new RunStoreException($"{file} has format {header?.Format}, expected {EnsembleHeader.CurrentFormat}");
        }
        catch (JsonException problem)
        {
            throw new RunStoreException($"{file}:{problem.LineNumber + 1}: not the header of an ensemble: {problem.Message}", problem);
        }
    }
}
