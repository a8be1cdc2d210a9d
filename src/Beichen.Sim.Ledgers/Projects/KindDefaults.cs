using Beichen.Sim.Kernel.Projects;

namespace Beichen.Sim.Ledgers.Projects;

/// <summary>What a kind supplies where a ledger is silent.</summary>
/// <param name="Curve">Curve of money in place.</param>
/// <param name="Negotiation">Planned quarters of negotiation.</param>
/// <param name="Approval">Planned quarters of approval.</param>
/// <param name="Construction">Planned quarters of construction.</param>
public sealed record KindDefaults(InvestmentCurve Curve, decimal Negotiation, decimal Approval, decimal Construction);
