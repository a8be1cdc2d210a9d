using System.Globalization;
using Beichen.Sim.Kernel;
using Beichen.Sim.Plans.Variants;
using Xunit;

namespace Beichen.Sim.Plans.Tests.Variants;

/// <summary>Scenario files that state levers, compiled: each once, for all who ask.</summary>
public sealed class LeverFiles : IDisposable
{
    private readonly SeedCopy copy = new();
    private readonly Dictionary<string, DistrictPlan> plans = new(StringComparer.Ordinal);

    /// <summary>The plan of a file that extends the baseline by these levers.</summary>
    public DistrictPlan Plan(IEnumerable<LeverChoice> choices, int quarters)
    {
        string lines = string.Join('\n', choices.Select(Line));
        if (plans.TryGetValue(lines, out DistrictPlan? known)) return known;
        PlanCompilation compiled = copy.Scenario($"levers:\n{lines}").Compile("test", quarters);
        Assert.True(compiled.Plan is not null, string.Join('\n', compiled.Problems));
        return plans[lines] = compiled.Plan;
    }

    public void Dispose() => copy.Dispose();

    private static string Line(LeverChoice choice) => string.Create(
        CultureInfo.InvariantCulture,
        $"  - {{lever: {choice.Lever}, on: [{string.Join(", ", choice.On)}], value: {choice.Value:R}{Window("from", choice.From)}{Window("to", choice.To)}}}");

    private static string Window(string key, Kernel.Time.Quarter? quarter) => quarter is null ? string.Empty : $", {key}: {quarter}";
}
