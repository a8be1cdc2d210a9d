using System.Globalization;
using System.Text.RegularExpressions;
using Beichen.Sim.Ledgers.Words;

namespace Beichen.Sim.Ledgers.Heads;

/// <summary>What the text of a head means.</summary>
internal static partial class HeadWords
{
    private static readonly string[] Families = ["money", "land", "floor", "share", "count"];

    private static readonly IReadOnlyList<string> UnitNames =
        [.. Families.SelectMany(family => Vocabulary.Units(family)).Select(unit => unit.Name)
            .Concat(Vocabulary.OtherUnits).Distinct(StringComparer.Ordinal).OrderByDescending(name => name.Length)];

    private static readonly Dictionary<string, ColumnRole> Roles = Enum.GetValues<ColumnRole>()
        .ToDictionary(role => Hyphens().Replace(role.ToString(), "-$0").ToLowerInvariant(), role => role, StringComparer.Ordinal);

    /// <summary>Every unit that is known.</summary>
    public static IReadOnlyCollection<string> AllUnits => UnitNames;

    /// <summary>The role of a tight head; none when its words are not known.</summary>
    public static ColumnRole RoleOf(string tight)
    {
        if (tight.Length == 0) return ColumnRole.None;
        string text = Years().Replace(Brackets().Replace(tight, string.Empty), "年").Replace("/", string.Empty, StringComparison.Ordinal);
        foreach (string name in UnitNames)
        {
            if (text.Length > name.Length + 1 && text.EndsWith(name, StringComparison.OrdinalIgnoreCase)) text = text[..^name.Length].TrimEnd(',', ':');
        }

        foreach ((string role, IReadOnlyList<string> words) in Vocabulary.WholeHeads)
        {
            if (words.Contains(text, StringComparer.OrdinalIgnoreCase)) return Roles[role];
        }

        if (MonthsToDate().IsMatch(text)) return ColumnRole.DoneInYear;
        return Vocabulary.Find(Vocabulary.Heads, text) is { } found ? Roles[found.Name] : ColumnRole.None;
    }

    /// <summary>The role by the name that the vocabulary and a map use; null for no such role.</summary>
    public static ColumnRole? RoleByName(string name) => Roles.TryGetValue(name, out ColumnRole role) ? role : null;

    /// <summary>Names of all roles.</summary>
    public static IReadOnlyCollection<string> RoleNames => Roles.Keys;

    /// <summary>The name of a role.</summary>
    public static string NameOf(ColumnRole role) => Roles.First(pair => pair.Value == role).Key;

    /// <summary>The unit that a tight head names, in brackets, behind a comma or at its end; null when none.</summary>
    public static string? UnitOf(string tight)
    {
        if (Vocabulary.ForeignMoney.FirstOrDefault(word => tight.Contains(word, StringComparison.OrdinalIgnoreCase)) is { } foreign) return foreign;
        foreach (Match bracket in Brackets().Matches(tight))
        {
            string inside = bracket.Value.Trim('(', ')', '[', ']', '【', '】').Replace("单位:", string.Empty, StringComparison.Ordinal);
            foreach (string part in inside.Split(',', '、', ';', ':').Reverse())
            {
                if (UnitNames.FirstOrDefault(name => string.Equals(part, name, StringComparison.OrdinalIgnoreCase)) is { } unit) return unit;
            }
        }

        return UnitNames.FirstOrDefault(name => tight.EndsWith(name, StringComparison.OrdinalIgnoreCase)
            && name is not ("年" or "月" or "人" or "个" or "家" or "项" or "户" or "亿" or "万"))
            ?? UnitNames.FirstOrDefault(name => string.Equals(tight, name, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The unit after 单位： in a tight text; null when there is none.</summary>
    public static string? StatedUnit(string tight)
    {
        Match match = Stated().Match(tight);
        return match.Success ? UnitNames.FirstOrDefault(name => match.Groups["unit"].Value.StartsWith(name, StringComparison.OrdinalIgnoreCase)) : null;
    }

    /// <summary>True when a tight text is a unit and nothing more.</summary>
    public static bool IsUnit(string tight) => UnitNames.Any(name => string.Equals(tight.Trim('(', ')'), name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The factor of a unit within a family; null when it is not of it.</summary>
    public static decimal? Factor(string family, string? unit) =>
        unit is null ? null : Vocabulary.Units(family).Where(known => string.Equals(known.Name, unit, StringComparison.OrdinalIgnoreCase))
            .Select(known => (decimal?)known.Factor).FirstOrDefault();

    /// <summary>The first year that a text names; null when none.</summary>
    public static int? YearOf(string text) => YearNamed().Match(text) is { Success: true } match
        ? int.Parse(match.Groups["y"].Value, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"(?<!^)[A-Z]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Hyphens();

    [GeneratedRegex(@"\([^()]*\)|\[[^\[\]]*\]|【[^【】]*】", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Brackets();

    [GeneratedRegex(@"(?:(?:19|20)\d{2}|20XX)年?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Years();

    [GeneratedRegex(@"(?<!\d)(?<y>20\d{2})(?:年|$|[^\d])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex YearNamed();

    // 1-4月完成投资: the year to date.
    [GeneratedRegex(@"1[-—–~至]\d{1,2}月[^率]*完成(?!率)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MonthsToDate();

    [GeneratedRegex(@"单位[:：]?(?<unit>[^\s,;，；()]+)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Stated();
}
