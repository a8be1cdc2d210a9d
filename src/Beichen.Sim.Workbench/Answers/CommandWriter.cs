using System.Globalization;
using System.Text;
using Beichen.Sim.Plans;
using Beichen.Sim.Workbench.States;

namespace Beichen.Sim.Workbench.Answers;

/// <summary>A state as a scenario's file, and as the command that runs it.</summary>
internal static class CommandWriter
{
    /// <summary>The command that gives the same fingerprint: of the scenario itself, or of the exported file.</summary>
    public static string Of(WorkbenchState state) =>
        string.Create(CultureInfo.InvariantCulture,
            $"beichen run {(state.IsMoved ? "workbench.yaml" : state.Scenario)} --draws {state.Draws} --seed {state.Seed}");

    /// <summary>The scenario's file.</summary>
    public static string Yaml(WorkbenchState state, CompiledPlan plan)
    {
        Plans.Variants.Variant variant = state.VariantOf(plan);
        var text = new StringBuilder();
        text.Append("id: workbench\nname: {zh: 推演台情景, en: From the workbench}\n");
        text.Append("question: {zh: 推演台上所设的办法能否达到各项目标？, en: Do the measures set in the workbench meet the targets?}\n");
        text.Append(CultureInfo.InvariantCulture, $"extends: {state.Scenario}\nkind: {(plan.Scenario.IsStress ? "stress\nborrows: []" : "ex-ante")}\n");
        if (variant.Levers.Count > 0) text.Append("levers:\n");
        foreach (Plans.Variants.LeverChoice choice in variant.Levers)
            text.Append(CultureInfo.InvariantCulture, $"  - {{lever: {choice.Lever}, on: {(choice.On is [{ } one] ? one : $"[{string.Join(", ", choice.On)}]")}, value: {choice.Value:R}}}\n");
        if (variant.Dates.Count > 0) text.Append("dates:\n");
        foreach (Plans.Variants.DateChoice date in variant.Dates) text.Append(CultureInfo.InvariantCulture, $"  - {{project: {date.Project}, shift: {date.Shift}}}\n");
        return text.ToString();
    }
}
