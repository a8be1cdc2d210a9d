using System.Diagnostics;
using System.Diagnostics.Metrics;
using Beichen.Sim.Grains.Batches;
using Beichen.Sim.Grains.Hosting;

namespace Beichen.Sim.Experiments;

/// <summary>What the evaluator tells whoever measures it: draws that were computed, and a span a run. With no listener it costs a comparison.</summary>
internal static class Measured
{
    private static readonly Meter Meter = new(MeterName.Value);
    private static readonly ActivitySource Spans = new(MeterName.Value);

    // Their rate is draws a second.
    private static readonly Counter<long> Computed = Meter.CreateCounter<long>("beichen.draws", "{draw}", "Draws of a plan that were computed, by where.");

    private static readonly Histogram<double> Lasted =
        Meter.CreateHistogram<double>("beichen.run.duration", "s", "From the request of a run to its scores.");

    /// <summary>Where runs are computed, as it is told: world, batch, or threads of this process with no silo.</summary>
    public static string Where(HostKind? kind) => kind switch { HostKind.World => "world", HostKind.Batch => "batch", _ => "threads" };

    /// <summary>Counts draws that were computed.</summary>
    /// <param name="draws">How many.</param>
    /// <param name="where">threads, world or batch.</param>
    public static void Draws(long draws, string where) => Computed.Add(draws, new KeyValuePair<string, object?>("beichen.host", where));

    /// <summary>Records how long a run took, in seconds.</summary>
    public static void Run(double seconds, string where) => Lasted.Record(seconds, new KeyValuePair<string, object?>("beichen.host", where));

    /// <summary>Begins the span of a run; null where nobody listens.</summary>
    public static Activity? Span(Plans.CompiledPlan plan, Sampling sampling, string where)
    {
        if (Spans.StartActivity("run") is not { } span) return null;
        return span.SetTag("beichen.scenario", plan.Scenario.Id).SetTag("beichen.draws", sampling.Draws).SetTag("beichen.host", where);
    }
}
