using System.Text.RegularExpressions;
using Beichen.Sim.Ledgers.Findings;
using Beichen.Sim.Ledgers.Heads;
using Beichen.Sim.Ledgers.Numbers;
using Beichen.Sim.Ledgers.Sheets;
using Beichen.Sim.Ledgers.Words;

namespace Beichen.Sim.Ledgers.Panels;

/// <summary>Reads tables of figures, a figure an observation: nothing is summed or turned into another unit.</summary>
internal static partial class PanelReader
{
    public static IReadOnlyList<Observation> Read(Sheet sheet, FindingList findings) =>
        [.. PanelFinder.In(sheet).SelectMany(panel => Read(sheet, panel, findings))];

    private static List<Observation> Read(Sheet sheet, Panel panel, FindingList findings)
    {
        var observations = new List<Observation>();
        string? titleUnit = HeadWords.StatedUnit(panel.Title) ?? HeadWords.UnitOf(panel.Title);
        string titlePeriod = PeriodOf(panel.Title);
        (string Text, string? Unit)[] heads = [.. Enumerable.Range(0, sheet.Columns).Select(column => Head(sheet, panel, column))];
        for (int row = panel.First; row <= panel.Last; row++)
        {
            string[] labels = [.. panel.Labels.Select(column => sheet.Filled(row, column).Plain).Where(text => text.Length > 0)
                .Distinct(StringComparer.Ordinal)];
            string label = string.Join('|', labels);
            bool isTotal = labels.Any(text => Vocabulary.Totals.Contains(text, StringComparer.Ordinal) || text is "全市" or "全区" or "全省");
            string? rowPeriod = labels.Select(PeriodOf).FirstOrDefault(text => text.Length > 0);
            for (int column = 0; column < sheet.Columns; column++)
            {
                if (panel.Labels.Contains(column) || sheet[row, column].IsBlank) continue;
                AmountReading reading = AmountReader.Read(sheet[row, column]);
                CellPlace place = sheet.Place(row, column);
                if (reading.Amount is { } amount)
                {
                    if (amount.Doubt is { } doubt) findings.Guess(doubt, place, ("found", sheet[row, column].Text), ("low", amount.Low),
                        ("value", amount.Value), ("high", amount.High));
                    string period = PeriodOf(heads[column].Text) is { Length: > 0 } own ? own : rowPeriod ?? titlePeriod;
                    observations.Add(new Observation(label, heads[column].Text, period, amount.Value, amount.Unit ?? heads[column].Unit ?? titleUnit
                        ?? string.Empty, isTotal, place));
                }
                else if (reading.IsUnknown)
                {
                    findings.Note("not-known", place, ("found", sheet[row, column].Text), ("head", heads[column].Text));
                }
                else if (reading.Trouble is { } trouble && PanelFinder.IsFigure(sheet[row, column]))
                {
                    findings.Problem(trouble, place, ("found", sheet[row, column].Text));
                }
                else
                {
                    // A word among the figures, such as 强 or 弱.
                    findings.Note("word-among-figures", place, ("found", sheet[row, column].Text), ("head", heads[column].Text), ("label", label));
                }
            }
        }

        return observations;
    }

    private static (string Text, string? Unit) Head(Sheet sheet, Panel panel, int column)
    {
        var parts = new List<string>();
        string? unit = null;
        for (int row = panel.Top; row < panel.First; row++)
        {
            string text = sheet.Filled(row, column).Plain;
            if (text.Length == 0 || parts.Contains(text, StringComparer.Ordinal)) continue;
            if (HeadWords.IsUnit(text)) unit = text.Trim('(', ')');
            else parts.Add(text);
        }

        return (string.Join('|', parts), unit ?? parts.AsEnumerable().Reverse().Select(HeadWords.UnitOf).FirstOrDefault(found => found is not null));
    }

    private static string PeriodOf(string text) => Period().Match(text) is { Success: true } match ? match.Value : string.Empty;

    // 2022年1-4月, 2021年第4季度, 2019年, or a year alone.
    [GeneratedRegex(@"(?:19|20)\d{2}年(?:\d{1,2}[-—–~至]\d{1,2}月|\d{1,2}月|第?[1-4一二三四]季度|上半年|前三季度)?|(?:^|(?<=\|))(?:19|20)\d{2}(?=$|\|)",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Period();
}
