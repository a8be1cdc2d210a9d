using System.Globalization;
using System.Text;

namespace Beichen.Sim.Ledgers.Panels;

/// <summary>Observations as text with commas, a figure a line.</summary>
public static class ObservationText
{
    /// <summary>The text; heads in English, for programs read it.</summary>
    public static string Of(IReadOnlyList<Observation> observations)
    {
        ArgumentNullException.ThrowIfNull(observations);
        var text = new StringBuilder("label,indicator,period,value,unit,total,cell\n");
        foreach (Observation one in observations)
        {
            string[] cells = [one.Label, one.Indicator, one.Period, one.Value.ToString(CultureInfo.InvariantCulture), one.Unit, one.IsTotal ? "true"
                : "false", one.Place.ToString()];
            text.AppendJoin(',', cells.Select(Quoted)).Append('\n');
        }

        return text.ToString();
    }

    private static string Quoted(string cell) => cell.AsSpan().IndexOfAny(",\"\n") < 0 ? cell : "\"" + cell
        .Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
