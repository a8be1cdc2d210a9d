using System.Globalization;
using System.Text;
using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Ledgers.Projects;
using Beichen.Sim.Ledgers.Words;

namespace Beichen.Sim.Ledgers.Seeds;

/// <summary>Writes imported projects as the district's projects.yaml.</summary>
public static class ProjectsYaml
{
    private const string Head = "# yaml-language-server: $schema=../schema/seed-projects.schema.json\n";

    /// <summary>The file: kinds as the district has them, then the projects.</summary>
    public static string File(IReadOnlyList<PlannedProject> projects, DistrictSeeds district)
    {
        ArgumentNullException.ThrowIfNull(district);
        return Head + district.KindsText.TrimEnd('\n') + "\nprojects:\n" + List(projects, district, "  ");
    }

    /// <summary>The projects as a YAML list.</summary>
    /// <param name="projects">The projects.</param>
    /// <param name="district">The district that they belong to.</param>
    /// <param name="indent">Spaces before each.</param>
    public static string List(IReadOnlyList<PlannedProject> projects, DistrictSeeds district, string indent)
    {
        ArgumentNullException.ThrowIfNull(projects);
        ArgumentNullException.ThrowIfNull(district);
        var text = new StringBuilder();
        foreach (PlannedProject project in projects)
        {
            foreach (string line in Lines(project, district)) text.Append(indent).Append(line).Append('\n');
        }

        return text.ToString();
    }

    private static IEnumerable<string> Lines(PlannedProject project, DistrictSeeds district)
    {
        string name = Quoted(project.Row.Name);
        yield return $"- id: {project.Id}";
        yield return $"  name: {{zh: {name}, en: {name}}}";
        yield return $"  kind: {project.Kind}";
        yield return $"  source: {Quoted(project.StageSource)}";
        if (project.Chain is { } chain) yield return $"  chain: {chain}";
        if (project.Park is { } park) yield return $"  park: {park}";
        foreach (string line in StageLines(project, district)) yield return line;
        yield return $"  investment: {Value(project.Investment, "亿元", 4)}";
        if (project.Progress is { } progress) yield return $"  initial-progress: {Value(progress, "fraction", 3)}";
        if (project.Age is { } age) yield return $"  initial-age: {Value(age, "quarters", 3)}";
        if (project.Negotiation is { } negotiation) yield return $"  negotiation: {{planned: {Value(negotiation, "quarters", 3)}}}";
        if (project.Approval is { } approval) yield return $"  approval: {{planned: {Value(approval, "quarters", 3)}}}";
        if (project.Construction is { } construction) yield return $"  construction: {{planned: {Value(construction, "quarters", 3)}}}";
        if (project.Row.Land is { Value.Value: > 0 } land)
            yield return $"  land: {Value(new Spread(land.Value.Value, land.Value.Value, land.Value.Value, land.Place.ToString()), "亩", 3)}";
        if (project.Row.Floor is { Value.Value: > 0 } floor)
            yield return $"  floor-area: {Value(new Spread(floor.Value.Value, floor.Value.Value, floor.Value.Value, floor.Place.ToString()), "万m²", 3)}";
        if (project.CompletedBy is not { } due) yield break;
        yield return "  milestones:";
        yield return $"    - {{id: {project.Id}-completed, name: {{zh: {Quoted(project.Row.Name + "竣工")}, "
            + $"en: {Quoted(project.Row.Name + " completed")}}}, stage: completed, by: {due}, source: {Quoted(project.Row.Finish!.Place.ToString())}}}";
    }

    private static string Value(Spread spread, string unit, int decimals)
    {
        string spreadText = spread.Low == spread.High ? string.Empty
            : $", distribution: {{triangular: [{Number(spread.Low, decimals)}, {Number(spread.Value, decimals)}, {Number(spread.High, decimals)}]}}";
        string evidence = spread.IsGuess && spread.Low != spread.High ? "basis: assumed, confidence: low" : spread.IsGuess
            ? "basis: official, confidence: med" : "basis: official, confidence: high";
        return $"{{value: {Number(spread.Value, decimals)}, unit: {unit}{spreadText}, {evidence}, source: {Quoted(spread.Source)}}}";
    }

    private static IEnumerable<string> StageLines(PlannedProject project, DistrictSeeds district)
    {
        string stage = Stage(project.Stage);
        if (!district.TakesChancesOfStages)
        {
            yield return $"  initial-stage: {stage}";
            yield break;
        }

        string source = project.IsStageSettled ? project.StageSource : $"{project.StageSource}: chances by judgement of what lists of projects call {stage}";
        yield return $"  initial-stages: {{{Stages(project)}}}";
        yield return $"  initial-stages-source: {Quoted(source)}";
    }

    private static string Stages(PlannedProject project)
    {
        string stage = Stage(project.Stage);
        if (project.IsStageSettled || !Vocabulary.StageChances.TryGetValue(stage, out IReadOnlyList<(string Stage, decimal Chance)>? chances))
            return $"{stage}: 1";
        return string.Join(", ", chances.Select(chance => $"{chance.Stage}: {Number(chance.Chance, 3)}"));
    }

    private static string Stage(ProjectStage stage) => stage switch { ProjectStage.AtCapacity => "at-capacity", _ => stage.ToString().ToLowerInvariant() };

    private static string Number(decimal value, int decimals) => Math.Round(value, decimals, MidpointRounding.AwayFromZero).ToString("0.############",
        CultureInfo.InvariantCulture);

    private static string Quoted(string text) => "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("\"", "\\\"", StringComparison.Ordinal).ReplaceLineEndings(" ").Replace("\t", " ", StringComparison.Ordinal) + "\"";
}
