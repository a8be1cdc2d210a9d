namespace Beichen.Sim.Wording;

/// <summary>Quotation marks within quotation marks.</summary>
internal static class Quotes
{
    /// <summary>““雏鹰”企业” becomes “‘雏鹰’企业”: marks within marks are single (GB/T 15834, 4.8.3.2). A text whose marks do not pair stays as it is.</summary>
    public static string Nested(string text)
    {
        if (text is null || !text.Contains('“', StringComparison.Ordinal)) return text!;
        char[] nested = text.ToCharArray();
        int depth = 0;
        for (int i = 0; i < nested.Length; i++)
        {
            if (text[i] == '“' && depth++ % 2 == 1) nested[i] = '‘';
            if (text[i] != '”') continue;
            if (--depth < 0) return text;
            if (depth % 2 == 1) nested[i] = '’';
        }

        return depth == 0 ? new string(nested) : text;
    }
}
