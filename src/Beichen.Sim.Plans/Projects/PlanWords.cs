using Beichen.Sim.Plans.Fields;
using Beichen.Sim.Plans.Ledgers;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Plans.Reading;

namespace Beichen.Sim.Plans.Projects;

/// <summary>Holds what a project takes from the plan's words to the plan's sentence about it.</summary>
internal static class PlanWords
{
    private static readonly char[] Ends = ['。', '；', ';', '\n'];

    /// <summary>Notes unknown words, and words that do not stand in the sentence that the project quotes.</summary>
    public static void Check(IReadOnlyList<Entity> words, IReadOnlyList<Entity> projects, PlanReading reading)
    {
        foreach (Entity project in projects)
        {
            if (project.Read(ProjectFields.Words) is not { } reference) continue;
            Entity? found = words.FirstOrDefault(entry => string.Equals(entry.Id, reference.Id, StringComparison.Ordinal));
            if (found is null)
            {
                reading.Problems.Add(reference.Place, $"unknown words '{reference.Id}'",
                    "the id of words of the plan", NearestWord.To(reference.Id, words.Select(entry => entry.Id)));
                continue;
            }

            IReadOnlyList<string> says = found.Read(PlanWordsFields.Says);
            if (reading.Report is { } report && Sentence(report, (project.NodeOf("quote") as ScalarNode)?.Text) is { } sentence
                && !says.Any(word => sentence.Contains(word, StringComparison.Ordinal)))
                reading.Problems.Add(reference.Place, $"the plan's sentence about '{project.Id}' says none of {string.Join('、', says)}",
                    "the words that the sentence says");
        }
    }

    /// <summary>The report's sentence that holds a quote; null when none does, or the quote is one that is refused.</summary>
    public static string? Sentence(string report, string? quote)
    {
        int at = quote is null || quote.Length > Evidence.LongestQuote ? -1 : report.IndexOf(quote, StringComparison.Ordinal);
        if (at < 0) return null;
        int start = report.LastIndexOfAny(Ends, Math.Max(0, at - 1)) + 1, end = report.IndexOfAny(Ends, at + quote!.Length);
        return report[start..(end < 0 ? report.Length : end)];
    }
}
