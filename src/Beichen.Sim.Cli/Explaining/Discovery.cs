using Beichen.Sim.Analysis.Audit;
using Beichen.Sim.Analysis.Discovery;
using Beichen.Sim.Analysis.Influences;
using Beichen.Sim.Kernel.Time;

namespace Beichen.Sim.Cli.Explaining;

/// <summary>Looks for the conditions under which a target is missed among the inputs of a run (model II.15).</summary>
internal static class Discovery
{
    // Among hundreds of inputs that do nothing some look telling by luck: those that go with the outcome most are searched.
    private const int MostSearched = 24;

    /// <summary>Finds them.</summary>
    /// <param name="scenario">Scenario id.</param>
    /// <param name="target">Target id.</param>
    /// <param name="seed">Seed of the run.</param>
    /// <param name="start">First quarter of the run.</param>
    /// <param name="inputs">Inputs.</param>
    /// <param name="margin">Margin to the target, draw by draw.</param>
    public static DiscoveryReport Find(string scenario, string target, ulong seed, Quarter start, IReadOnlyList<DiscoveryInput> inputs, double[] margin)
    {
        bool[] misses = Array.ConvertAll(margin, value => !VariantRuns.IsHit(value));
        double[] ranks = Ranks.Of(margin);
        DiscoveryInput[] searched = [.. inputs.OrderByDescending(input => Math.Abs(Ranks.Correlation(Ranks.Of(input.Values), ranks))).ThenBy(input => input.Path, StringComparer.Ordinal).Take(MostSearched)];
        DiscoveredBox box = PatientRuleInduction.Find([.. searched.Select(input => input.Values)], misses, new DiscoveryOptions { Seed = seed });
        return new DiscoveryReport
        {
            Scenario = scenario,
            Target = target,
            Draws = margin.Length,
            Seed = seed,
            Misses = box.Cases,
            Inside = box.Inside,
            MissesInside = box.CasesInside,
            Coverage = box.Cases == 0 ? null : box.Coverage,
            Density = box.Density,
            FreshDensity = double.IsNaN(box.FreshDensity) ? null : box.FreshDensity,
            Inputs = inputs.Count,
            Searched = searched.Length,
            Conditions = [.. box.Limits.Select(limit => Condition(searched[limit.Input], limit, start))],
        };
    }

    private static DiscoveredCondition Condition(DiscoveryInput input, BoxLimit limit, Quarter start)
    {
        Wording words = input.Condition(limit, start);
        return new DiscoveredCondition(input.Path, words.Chinese, words.English, Finite(limit.Low), Finite(limit.High), limit.QuasiP, limit.Stability);
    }

    private static double? Finite(double value) => double.IsInfinity(value) ? null : value;
}
