namespace Beichen.Sim.Briefing.Answers;

/// <summary>An uncertain value that goes with the spread of a target.</summary>
/// <param name="Id">Target and path with a colon between, the steps of the path with dots.</param>
/// <param name="Target">Id of the target.</param>
/// <param name="Path">Path in the ledger.</param>
/// <param name="Zh">Name in Chinese.</param>
/// <param name="En">Name in English.</param>
/// <param name="Spearman">Rank correlation.</param>
/// <param name="Share">Share of the target's spread.</param>
/// <param name="BasisZh">How it is known, in Chinese.</param>
/// <param name="BasisEn">In English.</param>
/// <param name="ConfidenceZh">How sure it is, in Chinese.</param>
/// <param name="ConfidenceEn">In English.</param>
/// <param name="Place">File and line of the seeds.</param>
public sealed record InputFact(
    string Id, string Target, string Path, string Zh, string En, double Spearman, double Share,
    string BasisZh, string BasisEn, string ConfidenceZh, string ConfidenceEn, string Place);
