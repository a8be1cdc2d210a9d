using Beichen.Sim.Kernel.Randomness;

namespace Beichen.Sim.Experiments.Spread;

/// <summary>Random numbers whose part in the spread is asked for together.</summary>
/// <param name="Id">Its id in the answer.</param>
/// <param name="Names">Entity and purpose of each.</param>
public sealed record SpreadGroup(string Id, IReadOnlyList<(uint Entity, Purpose Purpose)> Names);
