namespace Beichen.Sim.Workbench.States;

/// <summary>A project that the reader adds; what it does not say comes from its kind.</summary>
/// <param name="Id">Its id: small letters, digits and dashes.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">Kind of project, as the seeds write it.</param>
/// <param name="Investment">Investment in all, 亿元.</param>
/// <param name="Stage">Stage on the first day.</param>
public sealed record AddedProject(string Id, string Name, string Kind, double Investment, string Stage);
