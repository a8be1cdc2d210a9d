namespace Beichen.Sim.Plans.Levers;

/// <summary>
/// What levers can be set on in one plan: the entities of each scope, and those that the scenario leaves out, on which a setting does nothing.
/// </summary>
/// <param name="Kinds">Entities by scope, with the word for one of them.</param>
internal sealed record LeverTargets(IReadOnlyList<LeverTargets.OfScope> Kinds)
{
    /// <summary>True when the scenario leaves out an entity of this id.</summary>
    public bool IsRemoved(string id) => Kinds.Any(kind => kind.Removed.Contains(id));

    /// <summary>The entities of one scope.</summary>
    /// <param name="Scope">Which.</param>
    /// <param name="Noun">Word for one of them.</param>
    /// <param name="Ids">Ids, in plan order.</param>
    /// <param name="Removed">Ids that the scenario leaves out.</param>
    internal sealed record OfScope(LeverScope Scope, string Noun, IReadOnlyList<string> Ids, IReadOnlySet<string> Removed);
}
