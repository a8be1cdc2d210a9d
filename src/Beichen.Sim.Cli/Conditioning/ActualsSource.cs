using Beichen.Sim.Ledgers.Actuals;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Actuals;

namespace Beichen.Sim.Cli.Conditioning;

/// <summary>Actuals from a file of YAML, or from a sheet of the same heads.</summary>
internal static class ActualsSource
{
    private static readonly string[] Sheets = [".xlsx", ".xls", ".csv", ".txt", ".tsv"];

    /// <summary>Reads the actuals of a file, a table or a sheet.</summary>
    /// <exception cref="Sim.Plans.Problems.RefusedException">The file cannot be read, or something in it makes no sense.</exception>
    public static KnownActuals Read(string path, CompiledPlan plan) =>
        Sheets.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase) ? ActualsSheet.Read(path, plan) : ActualsFile.Read(path, plan);
}
