namespace Beichen.Sim.Ledgers.Projects;

/// <summary>A project, chain or park that the district already has.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its Chinese name.</param>
/// <param name="Investment">Total investment of a project, 亿元; null for others.</param>
public sealed record KnownEntity(string Id, string Name, decimal? Investment = null);
