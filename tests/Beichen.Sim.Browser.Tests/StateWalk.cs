using System.Text.Json;

namespace Beichen.Sim.Browser.Tests;

/// <summary>
/// States as hands might leave them: any scenario, some levers somewhere in their range, some projects moved; the same ones in every run of a test.
/// </summary>
/// <param name="plan">What the page was built from.</param>
/// <param name="seed">Names the walk.</param>
internal sealed class StateWalk(JsonElement plan, uint seed)
{
    private uint _state = seed;

    /// <summary>The next state.</summary>
    public JsonElement Next()
    {
        JsonElement[] scenarios = [.. plan.GetProperty("scenarios").EnumerateArray()],
            levers = [.. plan.GetProperty("levers").EnumerateArray()], projects = [.. plan.GetProperty("projects").EnumerateArray()];
        return JsonSerializer.SerializeToElement(new
        {
            scenario = scenarios[Whole(scenarios.Length)].GetProperty("id").GetString(),
            levers = levers.Where(_ => Whole(4) == 0)
                .Select(lever => new { lever = lever.GetProperty("id").GetString(), on = "all", value = Value(lever) }).ToArray(),
            dates = projects.Where(_ => Whole(projects.Length / 2) == 0).Select(project =>
                new { project = project.GetProperty("id").GetString(), shift = Whole(3) == 0 ? -1.0 - Whole(4) : (1 + Whole(12)) / 2.0 }).ToArray(),
            added = Whole(4) == 0
                ? new[] { new { id = "added-1", name = "新项目 \"一\"", kind = "industrial", investment = 5.0 + Whole(20), stage = "signed" } }
                : [],
            draws = 64 << Whole(4),
            seed = $"{(ulong)Whole(1 << 30) * 4_000_000_007UL}",
        });
    }

    private double Value(JsonElement lever)
    {
        double low = lever.GetProperty("low").GetDouble(), high = lever.GetProperty("high").GetDouble(), step = lever.GetProperty("step").GetDouble();
        return Math.Min(high, Math.Round(low + (Whole((int)Math.Round((high - low) / step) + 1) * step), 6));
    }

    // A few numbers without a clock or a platform's generator.
    private int Whole(int below)
    {
        _state = (_state * 1664525) + 1013904223;
        return (int)((_state >> 8) % (uint)below);
    }
}
