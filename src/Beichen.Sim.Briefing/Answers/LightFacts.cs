namespace Beichen.Sim.Briefing.Answers;

/// <summary>What a county's rules of lights say of the projects at the end of a run.</summary>
/// <param name="Rules">Name of the rules.</param>
/// <param name="Id">Their id, by which a command takes them.</param>
/// <param name="Quarter">The last quarter, as in <c>2022Q4</c>.</param>
/// <param name="Projects">Projects that the plan has work on.</param>
/// <param name="Red">Those of them that are likeliest red at its end.</param>
public sealed record LightFacts(NameFact Rules, string Id, string Quarter, int Projects, int Red);
