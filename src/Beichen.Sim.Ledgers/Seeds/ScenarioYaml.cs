using System.Text;
using Beichen.Sim.Ledgers.Projects;

namespace Beichen.Sim.Ledgers.Seeds;

/// <summary>Writes imported projects as a scenario that adds them.</summary>
public static class ScenarioYaml
{
    /// <summary>Id of the scenario that adds a ledger to another.</summary>
    public static string IdOf(string extends) => extends + "-with-ledger";

    /// <summary>The scenario file as text: what it extends, the known projects that it removes, those that it adds.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="extends">Id of the scenario beside it that it builds on.</param>
    /// <param name="projects">The projects.</param>
    /// <param name="replaced">Ids of known projects that imported ones take the place of.</param>
    /// <param name="district">The district.</param>
    public static string File(string id, string extends, IReadOnlyList<PlannedProject> projects, IReadOnlyList<string> replaced, DistrictSeeds district)
    {
        ArgumentNullException.ThrowIfNull(projects);
        ArgumentNullException.ThrowIfNull(replaced);
        var text = new StringBuilder();
        text.Append("# yaml-language-server: $schema=../seeds/schema/scenario.schema.json\n");
        text.Append("id: ").Append(id).Append('\n');
        text.Append("name: {zh: \"").Append(extends).Append(" 加台账\", en: \"").Append(extends).Append(" with the ledger\"}\n");
        text.Append("question: {zh: 台账上的项目按其时间推进，指标怎样？, en: What do the targets become with the projects of the ledger?}\n");
        text.Append("extends: ").Append(extends).Append('\n');
        if (replaced.Count > 0) text.Append("remove: [").AppendJoin(", ", replaced.Select(known => "projects/" + known)).Append("]\n");
        text.Append("add:\n  projects:\n").Append(ProjectsYaml.List(projects, district, "    "));
        return text.ToString();
    }
}
