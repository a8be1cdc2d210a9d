namespace Beichen.Sim.Plans.Fields;

/// <summary>Keys that entities of every kind share.</summary>
internal static class CommonFields
{
    public static readonly TextField Id = new("id", "id: lower-case words joined by hyphens; randomness is keyed by it, so it never changes", required: true);

    public static readonly NameField Name = new("name", "name in Chinese and English", required: true);
}
