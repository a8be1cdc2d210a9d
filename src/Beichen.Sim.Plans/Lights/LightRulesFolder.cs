using Beichen.Sim.Plans.Problems;

namespace Beichen.Sim.Plans.Lights;

/// <summary>Rules of lights beside the districts' seeds, in the folder <c>lights</c>, and which of them a plan's projects are held to.</summary>
public static class LightRulesFolder
{
    private const string Subject = "rules", Folder = "lights", Suffix = ".yaml";

    /// <summary>Names of the rules that lie there, by the alphabet.</summary>
    /// <param name="seeds">Folder of the districts' seeds; null where there is none.</param>
    public static IReadOnlyList<string> Names(string? seeds) =>
        seeds is not null && Path.Combine(seeds, Folder) is { } folder && Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder, "*" + Suffix).Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)]
            : [];

    /// <summary>The rules of that name.</summary>
    /// <param name="name">Their name; where files may be named, a file as well.</param>
    /// <param name="seeds">Folder of the districts' seeds; null where there is none.</param>
    /// <param name="orFile">Whether a file may be named, as on a command line.</param>
    /// <exception cref="RefusedException">There are none of that name, they cannot be read, or make no sense.</exception>
    public static LightRules Read(string name, string? seeds, bool orFile)
    {
        if (orFile && File.Exists(name)) return LightRulesFile.Read(name);
        return Names(seeds).Contains(name, StringComparer.Ordinal)
            ? LightRulesFile.Read(Path.Combine(seeds!, Folder, name + Suffix))
            : throw Unknown(name, seeds);
    }

    /// <summary>The rules that a question about a plan is asked with: those that it names, else those of the plan's district.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="name">Their name; null for the district's own.</param>
    /// <param name="orFile">Whether a file may be named, as on a command line.</param>
    /// <exception cref="RefusedException">There are none of that name, the district names none, they cannot be read, or make no sense.</exception>
    public static LightRules For(CompiledPlan plan, string? name, bool orFile)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return (name ?? plan.Lights) is { } wanted ? Read(wanted, plan.SeedsFolder, orFile) : throw Unknown("none", plan.SeedsFolder);
    }

    /// <summary>The rules that a stored run is shown with: those that are named, else those of its district where they are at hand, else none.</summary>
    /// <param name="plan">The stored run's plan.</param>
    /// <param name="name">Their name, or a file; null for the district's own.</param>
    /// <param name="seeds">Folder of the districts' seeds; null where there is none.</param>
    /// <exception cref="RefusedException">There are none of that name, they cannot be read, or make no sense.</exception>
    public static LightRules? ForStored(CompiledPlan plan, string? name, string? seeds)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (name is not null) return Read(name, seeds, orFile: true);
        return plan.Lights is { } own && Names(seeds).Contains(own, StringComparer.Ordinal) ? Read(own, seeds, orFile: false) : null;
    }

    private static RefusedException Unknown(string name, string? seeds) =>
        RefusedException.Of(
            Subject, name, $"rules of lights in seeds/lights, one of: {string.Join(", ", Names(seeds))}; the command line takes a file as well");
}
