using Beichen.Sim.Plans.Problems;

namespace Beichen.Sim.Plans.Levers;

/// <summary>Notes at its place what the reader should know though nothing is wrong.</summary>
internal delegate void Notice(Place place, Finding what);
