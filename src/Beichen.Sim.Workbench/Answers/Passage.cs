using System.Collections.Concurrent;
using Beichen.Sim.Plans;

namespace Beichen.Sim.Workbench.Answers;

/// <summary>Words of the report where they stand.</summary>
/// <param name="Before">The sentence up to them.</param>
/// <param name="Marked">The words.</param>
/// <param name="After">The rest of the sentence.</param>
/// <param name="Line">Line of the report, from 1.</param>
public sealed record Passage(string Before, string Marked, string After, int Line)
{
    private const int Around = 48;
    private static readonly ConcurrentDictionary<string, string> Reports = new(StringComparer.Ordinal);

    /// <summary>Where the report of a plan says these words; null where it does not.</summary>
    public static Passage? Of(CompiledPlan plan, string? words)
    {
        if (string.IsNullOrEmpty(words)) return null;
        string report = Reports.GetOrAdd(plan.SeedsFolder, static folder => Read(folder));
        int at = report.IndexOf(words, StringComparison.Ordinal), end = at + words.Length;
        if (at < 0) return null;
        int first = Math.Max(report.LastIndexOfAny(['。', '\n'], Math.Max(at - 1, 0)) + 1, at - Around), last = report.IndexOfAny(['。', '\n'], end);
        last = Math.Min(last < 0 ? report.Length : last + 1, Math.Min(report.Length, end + Around));
        return new Passage((first > 0 && report[first - 1] is not ('。' or '\n') ? "…" : "") + report[Math.Min(first, at)..at], words,
            report[end..last].TrimEnd('\n') + (last < report.Length && report[last - 1] is not ('。' or '\n') ? "…" : ""), report.AsSpan(0, at).Count('\n') + 1);
    }

    private static string Read(string folder) => Directory.EnumerateFiles(folder, "*.txt", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal).FirstOrDefault() is { } file ? File.ReadAllText(file) : string.Empty;
}
