using Beichen.Sim.Kernel.Time;
using Beichen.Sim.Plans;
using Beichen.Sim.Workbench.Answers;
using Beichen.Sim.Workbench.States;

namespace Beichen.Sim.Workbench.Shelves;

/// <summary>A state as the scenario that a reader would keep of it: a file beside those that it extends, for as long as somebody works with it.</summary>
internal sealed class ExportedScenario : IDisposable
{
    /// <summary>Name of the file.</summary>
    public const string Name = "workbench.yaml";

    private ExportedScenario(string folder, Scenario scenario) => (Folder, Scenario) = (folder, scenario);

    /// <summary>A folder of its own, with room for more.</summary>
    public string Folder { get; }

    /// <summary>The scenario as YAML that the command line takes.</summary>
    public Scenario Scenario { get; }

    /// <summary>Name of the file of one of several that are compared.</summary>
    public static string NameOf(string letter) => $"workbench-{letter}.yaml";

    /// <summary>Writes and opens it.</summary>
    /// <param name="scenarios">The scenarios that it extends.</param>
    /// <param name="state">The state.</param>
    /// <param name="letter">Tells it from others that it is compared with; null for one alone.</param>
    /// <param name="horizon">Last quarter; null for the first year.</param>
    public static ExportedScenario Of(ScenarioShelf scenarios, WorkbenchState state, string? letter = null, Quarter? horizon = null)
    {
        CompiledPlan plan = scenarios.Of(state).Plan;
        string folder = Directory.CreateTempSubdirectory("beichen-state-").FullName;
        try
        {
            foreach (string file in scenarios.Files) File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
            string own = Path.Combine(folder, letter is null ? Name : NameOf(letter));
            File.WriteAllText(own, CommandWriter.Yaml(state, plan, letter));
            return new ExportedScenario(folder, Scenario.Open(own, horizon, plan.SeedsFolder));
        }
        catch
        {
            Directory.Delete(folder, recursive: true);
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
