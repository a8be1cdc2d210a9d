using System.Globalization;
using System.Text.RegularExpressions;
using Beichen.Sim.Ledgers.Sheets;
using Beichen.Sim.Ledgers.Words;

namespace Beichen.Sim.Ledgers.Numbers;

/// <summary>Reads numbers as planners write them: 12,350 · 约3.2 · 3.2(含土地) · １２．５亿元 · 2-3 · 9.5%.</summary>
internal static partial class AmountReader
{
    // An "about" without a figure for how much: a tenth either way.
    private const decimal AboutShare = 0.1m;

    private static readonly string Units = string.Join('|', ((string[])["money", "land", "floor", "share", "count"])
        .SelectMany(family => Vocabulary.Units(family)).Select(unit => Regex.Escape(unit.Name)).Distinct(StringComparer.Ordinal)
        .OrderByDescending(unit => unit.Length));

    private static readonly Regex About = new($"^({string.Join('|', Vocabulary.Approximate.Select(Regex.Escape))})", RegexOptions.CultureInvariant,
        TimeSpan.FromSeconds(1));

    private static readonly Regex AboutAfter = new($"({string.Join('|', Vocabulary.Approximate.Select(Regex.Escape))})", RegexOptions.CultureInvariant,
        TimeSpan.FromSeconds(1));

    private static readonly Regex One = new($@"^(?<number>{Number})(?<rest>[^\d].*)?$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private static readonly Regex Two =
        new($@"^(?<low>{Number})(?<lowunit>{Units})?[-~—–至到](?<number>{Number})(?<rest>[^\d].*)?$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private static readonly Regex UnitAtStart = new($"^({Units})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));

    private const string Number = @"[+\-−]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?(?:[eE][+\-]?\d{1,2})?";

    /// <summary>The number that stands in a cell.</summary>
    public static AmountReading Read(Cell cell)
    {
        switch (cell.Kind)
        {
            case CellKind.Blank: return AmountReading.Blank;
            case CellKind.Number:
                return new AmountReading(Amount.Of(IsPercent(cell.Format) ? cell.Number * 100
                : cell.Number) with
                { Unit = IsPercent(cell.Format) ? "%" : null }, null, false);
            case CellKind.Uncomputed: return new AmountReading(null, "formula-without-value", false);
            case CellKind.Error: return new AmountReading(null, "cell-error", false);
            case CellKind.Date: return new AmountReading(null, "date-for-number", false);
            default: return Text(cell.Plain);
        }
    }

    /// <summary>The number that a tight text holds.</summary>
    public static AmountReading Text(string tight)
    {
        if (tight.Length == 0) return AmountReading.Blank;
        if (IsUnknown(tight)) return new AmountReading(null, null, true);
        string rest = About.Replace(tight, string.Empty);
        bool about = rest.Length < tight.Length;
        if (Two.Match(rest) is { Success: true } two && Parse(two.Groups["low"].Value) is { } low && Parse(two.Groups["number"].Value) is { } high
            && low < high)
            return Finish(new Amount((low + high) / 2, low, high, null, "amount-range"), two.Groups["rest"].Value, about);
        if (One.Match(rest) is { Success: true } one && Parse(one.Groups["number"].Value) is { } value)
            return Finish(Amount.Of(value), one.Groups["rest"].Value, about);
        return ChineseNumber.Parse(rest) is { } chinese ? Finish(Amount.Of(chinese), string.Empty, about) : new AmountReading(null, "not-a-number", false);
    }

    /// <summary>True for a word in place of a number or date.</summary>
    public static bool IsUnknown(string tight) => Vocabulary.Unknown.Contains(tight, StringComparer.OrdinalIgnoreCase);

    private static AmountReading Finish(Amount amount, string rest, bool about)
    {
        if (UnitAtStart.Match(rest) is { Success: true } unit)
        {
            amount = amount with { Unit = unit.Value };
            rest = rest[unit.Length..];
        }

        int bracket = rest.IndexOfAny(['(', '[', '【']);
        string before = bracket < 0 ? rest : rest[..bracket];
        if (before.Length > 0 && AboutAfter.Replace(before, string.Empty).Length == 0)
        {
            about = true;
            before = string.Empty;
        }

        // Letters behind a number that are neither unit nor remark make it something else: 3.2a, 12,35.
        if (before.Length > 0) return new AmountReading(null, Vocabulary.ForeignMoney.Any(word => before.Contains(word, StringComparison.OrdinalIgnoreCase))
            ? "foreign-money" : "not-a-number", false);
        if (bracket >= 0) amount = amount with { Doubt = amount.Doubt ?? "amount-with-remark" };
        return new AmountReading(about ? Around(amount) : amount, null, false);
    }

    private static Amount Around(Amount amount) => amount with
    {
        Low = amount.Low - (Math.Abs(amount.Low) * AboutShare),
        High = amount.High + (Math.Abs(amount.High) * AboutShare),
        Doubt = "amount-about",
    };

    private static bool IsPercent(string format) => format.Contains('%', StringComparison.Ordinal);

    private static decimal? Parse(string text) =>
        text.Any(char.IsAsciiDigit) && decimal.TryParse(text.Replace('−', '-'), NumberStyles.Float | NumberStyles.AllowThousands,
            CultureInfo.InvariantCulture, out decimal value) ? value : null;
}
