using System.Globalization;
using Beichen.Sim.Plans.Ledgers;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Plans.Reading;

namespace Beichen.Sim.Plans.Values;

/// <summary>A quote stands in the report word for word and is short.</summary>
internal static class QuoteCheck
{
    private static readonly char[] Breaks = ['。', ';', ',', '、', '\n'];

    public static void Check(ScalarNode quote, PlanReading reading)
    {
        int length = new StringInfo(quote.Text).LengthInTextElements;
        if (length > Evidence.LongestQuote)
            reading.Problems.Add(quote.Place, $"a quote of {length} characters", $"at most {Evidence.LongestQuote}");
        if (reading.Report is { } report && !report.Contains(quote.Text, StringComparison.Ordinal))
            reading.Problems.Add(quote.Place, $"the quote '{quote.Text}' does not stand in the report",
                "the report's own words", NearestWord.To(quote.Text, report.Split(Breaks)));
    }
}
