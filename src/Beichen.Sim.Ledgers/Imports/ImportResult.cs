using Beichen.Sim.Ledgers.Findings;
using Beichen.Sim.Ledgers.Maps;
using Beichen.Sim.Ledgers.Panels;
using Beichen.Sim.Ledgers.Projects;

namespace Beichen.Sim.Ledgers.Imports;

/// <summary>What an import gave.</summary>
/// <param name="Projects">Projects, in the order of the files.</param>
/// <param name="Observations">Figures of tables that list no projects.</param>
/// <param name="Findings">Every guess and problem.</param>
/// <param name="LeftOut">Rows that could not be taken; a finding tells why of each.</param>
public sealed record ImportResult(IReadOnlyList<PlannedProject> Projects, IReadOnlyList<Observation> Observations, IReadOnlyList<Finding> Findings, int LeftOut)
{
    /// <summary>The map that fixes what this import guessed.</summary>
    public required ImportMap Settled { get; init; }

    /// <summary>Ids of known projects that imported ones take the place of, because the map says so.</summary>
    public required IReadOnlyList<string> Replaced { get; init; }

    /// <summary>True when nothing can be made of a file or sheet.</summary>
    public bool IsRefused => Findings.Any(finding => finding.Grade == Grade.Refusal) || Projects.Count + Observations.Count == 0;

    /// <summary>True when nothing was guessed and nothing left out.</summary>
    public bool IsCertain => Findings.All(finding => finding.Grade == Grade.Note);
}
