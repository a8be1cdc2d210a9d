using System.Globalization;

namespace Beichen.Sim.Kernel.Audit;

/// <summary>An accounting identity does not hold in some draw: the model or its data are wrong, and the run stops.</summary>
public sealed class IdentityViolationException : Exception
{
    /// <summary>Says which identity, of which entity, in which quarter and draw, and by how much.</summary>
    public IdentityViolationException(string identity, string entity, int quarter, ulong draw, double gap, double size)
        : base(string.Create(CultureInfo.InvariantCulture,
            $"identity '{identity}' of {entity} is broken in quarter {quarter}, draw {draw}: {gap:R} against {size:R}"))
    {
        Identity = identity;
        Entity = entity;
        Quarter = quarter;
        Draw = draw;
    }

    /// <summary>Name of the identity.</summary>
    public string Identity { get; }

    /// <summary>Id of the entity.</summary>
    public string Entity { get; }

    /// <summary>Index of the quarter.</summary>
    public int Quarter { get; }

    /// <summary>Number of the draw.</summary>
    public ulong Draw { get; }
}
