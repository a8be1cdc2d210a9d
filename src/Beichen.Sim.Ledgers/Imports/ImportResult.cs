using Beichen.Sim.Ledgers.Findings;
using Beichen.Sim.Ledgers.Projects;

namespace Beichen.Sim.Ledgers.Imports;

/// <summary>What an import gave.</summary>
/// <param name="Projects">Projects, in the order of the files.</param>
/// <param name="Findings">Every guess and problem.</param>
/// <param name="LeftOut">Rows that could not be taken; a finding tells why of each.</param>
public sealed record ImportResult(IReadOnlyList<PlannedProject> Projects, IReadOnlyList<Finding> Findings, int LeftOut)
{
    /// <summary>True when nothing can be made of a file or sheet.</summary>
    public bool IsRefused => Findings.Any(finding => finding.Grade == Grade.Refusal) || Projects.Count == 0;

    /// <summary>True when nothing was guessed and nothing left out.</summary>
    public bool IsCertain => Findings.All(finding => finding.Grade == Grade.Note);
}
