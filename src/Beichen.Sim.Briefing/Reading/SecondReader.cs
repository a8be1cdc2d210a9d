using System.Text.RegularExpressions;
using Beichen.Sim.Briefing.Pages;

namespace Beichen.Sim.Briefing.Reading;

/// <summary>
/// Reads a finished briefing as a stranger would: it takes the text out of the file with its own code, knows the forms that its sentences may have, and holds
/// every number, sign, direction, unit, word of certainty, total, date, name and reference in it against the stored results. Nothing that the writer kept
/// beside the text is used. A sentence of no known form is a disagreement.
/// </summary>
public static class SecondReader
{
    /// <summary>What a file says that the run does not; empty when all agrees.</summary>
    /// <param name="file">A briefing in Word or HTML.</param>
    /// <param name="request">The runs and answers that it was written from.</param>
    public static IReadOnlyList<Disagreement> Check(string file, BriefingRequest request)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(request);
        ReadDocument document = ReadDocument.Of(file);
        using Evidence evidence = new(request, document.Blocks.Any(block => block.Text.Contains("简报", StringComparison.Ordinal)) ? Language.Zh : Language.En);
        return Check(document, evidence);
    }

    internal static IReadOnlyList<Disagreement> Check(ReadDocument document, Evidence evidence)
    {
        string title = document.Blocks.Count == 0 ? "" : document.Blocks[0].Text;
        if (ReadTemplates.Of(title, evidence.Language) is not { } template)
            return [new Disagreement(title, "a title of no briefing", "that of one of the forms")];
        try
        {
            return Check(document, evidence, template);
        }
        catch (Exception lacking) when (lacking is KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            return [new Disagreement(title, lacking.Message, "results that such a briefing can be written from")];
        }
    }

    private static List<Disagreement> Check(ReadDocument document, Evidence evidence, ReadTemplate template)
    {
        var found = new List<Disagreement>();
        var references = new Dictionary<string, string>(StringComparer.Ordinal);
        (string, bool, string)[] captions = [.. template.Captions(evidence)];
        HashSet<string> known = new(template.Known(evidence), StringComparer.Ordinal);
        ReadBlock[] paragraphs = [.. document.Blocks.Where(block => !block.IsRow)];
        foreach (ReadBlock block in paragraphs) Captions.Read(block.Text, evidence.Language, captions, references, found);
        Rows([.. document.Blocks.Where(block => block.IsRow)], [.. template.Rows(evidence)], found);
        foreach (IGrouping<string, ReadBlock> line in paragraphs.Where(block => known.Contains(block.Text))
            .GroupBy(block => block.Text, StringComparer.Ordinal))
        {
            // Of two readings in the same words, one with the name of the other would pass for it.
            if (line.Count() > 1) found.Add(new Disagreement(line.Key, "twice", "once"));
        }

        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (ReadBlock block in paragraphs.Where(block => !Captions.Is(block.Text, evidence.Language) && !known.Contains(block.Text)))
            Paragraph(block.Text, evidence, template, references, told, found);
        foreach (string form in template.Required(evidence).Where(form => !told.Contains(form)))
            found.Add(new Disagreement(form, "no such sentence", "a briefing that says it"));
        found.AddRange(ReadFigures.Check(document, evidence));
        return found;
    }

    private static void Paragraph(
        string text, Evidence evidence, ReadTemplate template, Dictionary<string, string> references, HashSet<string> told, List<Disagreement> found)
    {
        for (int at = 0; at < text.Length;)
        {
            (Form? form, Match match) = Sentence(text, at, template.Patterns(evidence.Language));
            if (form is null)
            {
                int end = text.IndexOfAny(['。', '\n'], at) is >= 0 and var stop ? stop + 1 : text.Length;
                found.Add(new Disagreement(text[at..end], "a sentence that is none of those a briefing may hold", "one of them"));
                return;
            }

            told.Add(form.Name);
            Hold(form, match, evidence, references, found);
            at = match.Index + match.Length;
            while (at < text.Length && text[at] == ' ') at++;
        }
    }

    private static (Form? Form, Match Match) Sentence(string text, int at, IReadOnlyList<(Form Form, Regex Pattern)> patterns)
    {
        (Form? form, Match match) = (null, Match.Empty);
        foreach ((Form candidate, Regex pattern) in patterns)
        {
            // Of two forms that begin alike, the one that ends first is the sentence; the other has swallowed its neighbour.
            if (pattern.Match(text, at) is { Success: true } read && (form is null || read.Length < match.Length)) (form, match) = (candidate, read);
        }

        return (form, match);
    }

    private static void Hold(Form form, Match match, Evidence evidence, Dictionary<string, string> references, List<Disagreement> found)
    {
        Dictionary<string, string> parts = match.Groups.Values.Where(group => group.Name != "0" && group.Success)
            .ToDictionary(group => group.Name, group => group.Value, StringComparer.Ordinal);
        IReadOnlyDictionary<string, string> expected;
        try
        {
            expected = form.Check(new ReadSentence(evidence, parts, references));
        }
        catch (Exception lacking) when (lacking is KeyNotFoundException or InvalidOperationException or ArgumentOutOfRangeException)
        {
            found.Add(new Disagreement(match.Value, lacking.Message, "what the results hold"));
            return;
        }

        foreach ((string part, string text) in expected)
        {
            if (!string.Equals(parts.GetValueOrDefault(part), text, StringComparison.Ordinal))
                found.Add(new Disagreement(match.Value, parts.GetValueOrDefault(part) ?? "nothing", text));
        }
    }

    private static void Rows(ReadBlock[] rows, string[][] expected, List<Disagreement> found)
    {
        if (rows.Length != expected.Length) found.Add(new Disagreement("tables", $"{rows.Length} rows", $"{expected.Length} rows"));
        for (int row = 0; row < Math.Min(rows.Length, expected.Length); row++)
        {
            for (int cell = 0; cell < expected[row].Length; cell++)
            {
                string text = cell < rows[row].Cells.Count ? rows[row].Cells[cell] : "";
                if (!string.Equals(text, expected[row][cell], StringComparison.Ordinal))
                    found.Add(new Disagreement(string.Join(" | ", rows[row].Cells), text, expected[row][cell]));
            }
        }
    }
}
