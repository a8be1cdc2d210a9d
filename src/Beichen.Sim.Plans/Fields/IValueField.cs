using Beichen.Sim.Plans.Values;

namespace Beichen.Sim.Plans.Fields;

/// <summary>A field that holds one number with its unit and source.</summary>
internal interface IValueField
{
    /// <summary>What the number must be.</summary>
    ValueRule Rule { get; }
}
