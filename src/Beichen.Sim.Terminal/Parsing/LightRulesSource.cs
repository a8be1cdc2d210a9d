using Beichen.Sim.Plans.Lights;

namespace Beichen.Sim.Terminal.Parsing;

/// <summary>The rules of lights that <c>--rules</c> names: a file, or one of the folder <c>seeds/lights</c>.</summary>
internal static class LightRulesSource
{
    /// <summary>The rules where none are named.</summary>
    public const string Default = "county-a-2025";

    /// <summary>Reads the rules that a name stands for.</summary>
    /// <param name="name">A file, or a name in the folder.</param>
    /// <param name="seeds">The folder of seeds; null where there is none.</param>
    /// <exception cref="Plans.Problems.RefusedException">They cannot be read, or make no sense.</exception>
    public static LightRules Read(string name, string? seeds) => LightRulesFile.Read(Place(name, seeds));

    /// <summary>The same, but null where those that stand in for none are not at hand.</summary>
    /// <param name="name">A file, or a name in the folder.</param>
    /// <param name="seeds">The folder of seeds; null where there is none.</param>
    /// <exception cref="Plans.Problems.RefusedException">They cannot be read, or make no sense.</exception>
    public static LightRules? Find(string name, string? seeds) => name is Default && !File.Exists(Place(name, seeds)) ? null : Read(name, seeds);

    private static string Place(string name, string? seeds) => File.Exists(name) || seeds is null ? name : Path.Combine(seeds, "lights", name + ".yaml");
}
