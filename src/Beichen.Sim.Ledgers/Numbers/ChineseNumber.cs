namespace Beichen.Sim.Ledgers.Numbers;

/// <summary>Numbers written in Chinese characters.</summary>
internal static class ChineseNumber
{
    private const string Digits = "〇一二三四五六七八九";

    /// <summary>The number; null when the text is none. Digits alone (二〇二二) and with places (一千二百三十万).</summary>
    public static decimal? Parse(string text)
    {
        if (text.Length == 0) return null;
        string plain = text.Replace('零', '〇').Replace('两', '二').Replace('○', '〇').Replace('O', '〇');
        if (plain.All(letter => Digits.Contains(letter, StringComparison.Ordinal)) && plain.Length > 1)
            return plain.Length > 18 ? null : plain.Aggregate(0m, (sum, letter) => (sum * 10) + Digits.IndexOf(letter, StringComparison.Ordinal));
        decimal whole = 0, section = 0, digit = 0;
        foreach (char letter in plain)
        {
            int value = Digits.IndexOf(letter, StringComparison.Ordinal);
            if (value >= 0)
            {
                digit = value;
                continue;
            }

            decimal place = letter switch { '十' => 10, '百' => 100, '千' => 1000, '万' => 10_000, '亿' => 100_000_000, _ => 0 };
            if (place == 0) return null;
            if (place >= 10_000)
            {
                whole = (whole + section + digit) * place;
                section = digit = 0;
            }
            else
            {
                section += (digit == 0 ? 1 : digit) * place;
                digit = 0;
            }
        }

        return whole + section + digit;
    }
}
