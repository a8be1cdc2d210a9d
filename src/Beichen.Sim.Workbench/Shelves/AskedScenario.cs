using Beichen.Sim.Plans;
using Beichen.Sim.Workbench.States;

namespace Beichen.Sim.Workbench.Shelves;

/// <summary>The scenario that a question is about: one of the folder, or the one that a reader would keep of a state in which something was moved.</summary>
internal sealed class AskedScenario : IDisposable
{
    private readonly ExportedScenario? _exported;

    private AskedScenario(Scenario scenario, ExportedScenario? exported) => (Scenario, _exported) = (scenario, exported);

    /// <summary>The scenario with what was moved.</summary>
    public Scenario Scenario { get; }

    /// <summary>Opens the scenario that a call names, as a hand has moved it.</summary>
    /// <param name="scenarios">The scenarios.</param>
    /// <param name="state">The state.</param>
    /// <param name="letter">Tells it from another that it is held against; null for one alone.</param>
    public static AskedScenario Of(ScenarioShelf scenarios, WorkbenchState state, string? letter = null)
    {
        if (!state.IsMoved) return new AskedScenario(scenarios.Open(state.Scenario), null);
        var exported = ExportedScenario.Of(scenarios, state, letter);
        return new AskedScenario(exported.Scenario, exported);
    }

    /// <inheritdoc/>
    public void Dispose() => _exported?.Dispose();
}
