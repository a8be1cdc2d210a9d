using System.Text.Json.Nodes;

namespace Beichen.Sim.Plans.Fields;

/// <summary>A map of further keys below an entity.</summary>
internal sealed class BlockField(string key, FieldSet fields, string description, bool required, bool whole) : Field(key, description, required)
{
    public FieldSet Fields { get; } = fields;

    /// <summary>True when defaults replace the block as a whole rather than key by key.</summary>
    public bool IsWhole { get; } = whole;

    public override JsonObject Schema() => SetSchema.Of(Fields, partial: !IsWhole && Fields.HasDefaults, Description);
}
