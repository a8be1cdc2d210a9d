using System.Globalization;
using System.Text;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Workbench.States;

namespace Beichen.Sim.Workbench.Answers;

/// <summary>A state as a scenario's file, and as the command that runs it.</summary>
internal static class CommandWriter
{
    /// <summary>The command that gives the same fingerprint: of the scenario itself, or of the exported file.</summary>
    public static string Of(WorkbenchState state, bool known) => Of(state, state.IsMoved ? "workbench.yaml" : state.Scenario, known);

    /// <summary>The scenario's file to be taken away, with the command that gives the state's fingerprint from it above.</summary>
    /// <param name="state">The state.</param>
    /// <param name="plan">Plan of its scenario.</param>
    /// <param name="known">Whether the state is given what is known of the year, which lies in a file of its own.</param>
    public static string Taken(WorkbenchState state, CompiledPlan plan, bool known) => $"# {Of(state, "workbench.yaml", known)}\n{Yaml(state, plan)}";

    /// <summary>The scenario's file.</summary>
    /// <param name="state">The state.</param>
    /// <param name="plan">Plan of its scenario.</param>
    /// <param name="letter">Tells it from others that it is compared with; null for one alone.</param>
    public static string Yaml(WorkbenchState state, CompiledPlan plan, string? letter = null)
    {
        if (letter is not (null or "a" or "b")) throw RefusedException.Of("letter", letter, "a or b");
        Plans.Variants.Variant variant = state.VariantOf(plan);
        var text = new StringBuilder();
        string chinese = letter switch { "a" => "推演台甲", "b" => "推演台乙", _ => "推演台情景" },
            english = letter is null ? "From the workbench" : $"Workbench {letter.ToUpperInvariant()}";
        text.Append(CultureInfo.InvariantCulture, $"id: workbench{(letter is null ? "" : $"-{letter}")}\nname: {{zh: {chinese}, en: \"{english}\"}}\n");
        text.Append("question: {zh: 推演台上所设的办法能否达到各项目标？, en: Do the measures set in the workbench meet the targets?}\n");
        text.Append(CultureInfo.InvariantCulture, $"extends: {state.Scenario}\nkind: {(plan.Scenario.IsStress ? "stress\nborrows: []" : "ex-ante")}\n");
        if (variant.Levers.Count > 0) text.Append("levers:\n");
        foreach (Plans.Variants.LeverChoice choice in variant.Levers)
            text.Append(CultureInfo.InvariantCulture,
                $"  - {{lever: {choice.Lever}, on: {(choice.On is [{ } one] ? one : $"[{string.Join(", ", choice.On)}]")}, value: {choice.Value:R}}}\n");
        if (state.Added.Count > 0) text.Append("add:\n  projects:\n");
        foreach (AddedProject project in state.Added)
            text.Append(CultureInfo.InvariantCulture, $"    - {{id: {Word(project.Id)}, name: {Text(project.Name)}, kind: {Word(project.Kind)}, "
                + $"initial-stages: {{{Word(project.Stage)}: 1}}, investment: {project.Investment:R}, source: \"judgement: added in the workbench\"}}\n");
        if (variant.Dates.Count > 0) text.Append("dates:\n");
        foreach (Plans.Variants.DateChoice date in variant.Dates)
            text.Append(CultureInfo.InvariantCulture, $"  - {{project: {date.Project}, shift: {date.Shift}}}\n");
        return text.ToString();
    }

    private static string Of(WorkbenchState state, string scenario, bool known) => string.Create(CultureInfo.InvariantCulture,
        $"beichen run {scenario}{(known ? " --actuals actuals.yaml" : "")} --draws {state.Draws} --seed {state.Seed}");

    // A word of the file's own: nothing else could stand there.
    private static string Word(string word) =>
        word.Length is > 0 and <= 60 && word.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter is '-')
        ? word : throw RefusedException.Of("added", word, "small letters, digits and dashes");

    // A text in double quotes reads the same in YAML as in JSON.
    private static string Text(string text) => text.Length is > 0 and <= 80 && !text.Any(char.IsControl)
        ? System.Text.Json.JsonSerializer.Serialize(text, System.Text.Json.JsonSerializerOptions.Web)
        : throw RefusedException.Of("added", text, "a name of 1 to 80 letters");
}
