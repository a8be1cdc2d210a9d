using Beichen.Sim.Grains.Hosting;
using Beichen.Sim.Kernel.Runs;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Ledgers;
using Beichen.Sim.Results.Runs;

namespace Beichen.Sim.Experiments;

/// <summary>Who a run is, in the words of its manifest.</summary>
internal static class RunIdentities
{
    /// <summary>The identity of a run.</summary>
    public static RunIdentity Of(CompiledPlan plan, Sampling sampling, EvaluatorOptions options, string resultFingerprint, double seconds)
    {
        LedgerEntry[] uncertain = [.. plan.Ledger.Entries.Where(entry => entry.UncertaintyKey is not null)];
        return new RunIdentity
        {
            Scenario = plan.Scenario.Id,
            ScenarioZh = plan.Scenario.Chinese,
            ScenarioEn = plan.Scenario.English,
            QuestionZh = plan.Scenario.ChineseQuestion,
            QuestionEn = plan.Scenario.EnglishQuestion,
            Kind = plan.Scenario.IsStress ? "stress" : "ex-ante",
            Seed = sampling.Seed,
            Silos = options.Silos,
            PlanFingerprint = plan.Fingerprint,
            ResultFingerprint = resultFingerprint,
            Versions = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["beichen"] = typeof(Evaluator).Assembly.GetName().Version?.ToString(3) ?? "0",
                ["dotnet"] = Environment.Version.ToString(),
                ["orleans"] = typeof(IGrainFactory).Assembly.GetName().Version?.ToString(3) ?? "0",
            },
            AssumedShare = uncertain.Length == 0 ? null : (double)uncertain.Count(entry => entry.Basis is "assumed" or "analogue") / uncertain.Length,
            Ambiguities = [.. plan.Ambiguities.Select(ambiguity => new Ambiguity(ambiguity.Target, ambiguity.Chinese, ambiguity.English))],
            MovedDates = MovedDates.Of(plan),
            Timing = new RunTiming(options.Host == HostKind.World ? "world" : "batch", options.BatchSize,
                options.Width == 0 ? DistrictKernel.NativeWidth : options.Width, seconds),
        };
    }
}
