using System.Text.Json.Nodes;
using Beichen.Sim.Plans.Reading;

namespace Beichen.Sim.Plans.Fields;

/// <summary>A key that an entity of a seed file may have: the one place that says what it means and what it may hold.</summary>
internal abstract class Field(string key, string description, bool required)
{
    public string Key { get; } = key;

    public string Description { get; } = description;

    public bool IsRequired { get; } = required;

    /// <summary>Further keys that belong to this one.</summary>
    public virtual IReadOnlyList<string> SideKeys => [];

    /// <summary>What the key may hold, as JSON schema.</summary>
    public abstract JsonObject Schema();
}

/// <summary>A key that reads as one thing.</summary>
internal abstract class Field<T>(string key, string description, bool required) : Field(key, description, required)
{
    /// <summary>What an absent or faulty key reads as.</summary>
    public abstract T Absent { get; }

    /// <summary>Reads the node; problems are noted, the value entered in the ledger.</summary>
    public abstract T Read(Node node, FieldPlace at);
}
