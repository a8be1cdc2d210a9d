using System.Text.Json.Serialization;

namespace Beichen.Sim.Workbench.Refusals;

/// <summary>Why a call was refused: body of every answer of 400 and above.</summary>
/// <param name="List">One problem or more.</param>
public sealed record Problems([property: JsonPropertyName("problems")] IReadOnlyList<Problem> List)
{
    /// <summary>What a refusal says.</summary>
    public static Problems Of(Plans.Problems.RefusedException refusal) =>
        new([.. refusal.Problems.Select(problem => new Problem(refusal.Subject is { } subject ? $"{subject}: {problem}" : problem))]);

    /// <summary>A single problem.</summary>
    public static Problems Of(string message) => new([new Problem(message)]);

    /// <summary>What a fault of the program says.</summary>
    public static Problems Of(Exception fault) => Of($"a fault of the program, please report it: {fault.GetType().Name}: {fault.Message}");
}
