using System.Globalization;

namespace Beichen.Sim.Kernel.Time;

/// <summary>A calendar quarter, written <c>2022Q1</c>.</summary>
/// <param name="Year">Calendar year.</param>
/// <param name="Number">1 to 4.</param>
public readonly record struct Quarter(int Year, int Number) : IComparable<Quarter>
{
    /// <summary>Quarters from <paramref name="start"/> to this one; 0 for the start itself.</summary>
    public int Since(Quarter start) => ((Year - start.Year) * 4) + Number - start.Number;

    /// <summary>The quarter a number of quarters later.</summary>
    public Quarter Plus(int quarters)
    {
        int ordinal = (Year * 4) + Number - 1 + quarters;
        return new Quarter(ordinal / 4, (ordinal % 4) + 1);
    }

    /// <summary>Reads <c>2022Q1</c>; false for anything else.</summary>
    public static bool TryParse(string? text, out Quarter quarter)
    {
        quarter = default;
        if (text is not { Length: 6 } || text[4] is not ('Q' or 'q') || text[5] is < '1' or > '4') return false;
        if (!int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out int year)) return false;
        quarter = new Quarter(year, text[5] - '0');
        return true;
    }

    /// <inheritdoc/>
    public int CompareTo(Quarter other) => ((Year * 4) + Number).CompareTo((other.Year * 4) + other.Number);

    /// <summary>True when left ends before right begins.</summary>
    public static bool operator <(Quarter left, Quarter right) => left.CompareTo(right) < 0;

    /// <summary>True when left begins after right ends.</summary>
    public static bool operator >(Quarter left, Quarter right) => left.CompareTo(right) > 0;

    /// <summary>Not later than.</summary>
    public static bool operator <=(Quarter left, Quarter right) => left.CompareTo(right) <= 0;

    /// <summary>Not earlier than.</summary>
    public static bool operator >=(Quarter left, Quarter right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}Q{Number}");
}
