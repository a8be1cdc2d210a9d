namespace Beichen.Sim.Plans.Variants;

/// <summary>Kinds of change that a scenario makes to the one that it extends.</summary>
public enum ChangeKind
{
    /// <summary>A lever set on one or more targets.</summary>
    Lever,

    /// <summary>A shock from outside the district, by quarters.</summary>
    Shock,

    /// <summary>Values of the seeds replaced: all of one entity of a list of projects or the like, or one value of many entities.</summary>
    Seeds,

    /// <summary>An entity taken out.</summary>
    Removal,

    /// <summary>A date asked of a project.</summary>
    Date,

    /// <summary>A project added.</summary>
    Addition,
}

/// <summary>One change that a scenario makes to the one that it extends: what can be undone by itself.</summary>
/// <param name="Kind">Kind.</param>
/// <param name="Subject">Id of the lever or shock, or the path changed or removed; <c>*</c> in it stands for many entities.</param>
/// <param name="On">What a lever is set on; empty for the others.</param>
/// <param name="Setting">Value of a lever; null for the others.</param>
/// <param name="File">File, as the reader would open it.</param>
/// <param name="Line">Line, from 1.</param>
public sealed record ScenarioChange(ChangeKind Kind, string Subject, IReadOnlyList<string> On, double? Setting, string File, int Line)
{
    /// <summary>True where it is undone: the other of two scenarios makes it, and this one does not.</summary>
    public bool IsUndone { get; init; }

    /// <summary>Value of the lever that this one takes the place of, in the other of two scenarios; null where there is none.</summary>
    public double? Instead { get; init; }
}
