using System.Globalization;

namespace Beichen.Sim.Ledgers.Sheets;

/// <summary>Cells by name, as a spreadsheet shows them: A1.</summary>
public static class CellName
{
    /// <summary>Name of a cell, row and column from 0.</summary>
    public static string Of(int row, int column) => Column(column) + (row + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>Letters of a column, from 0: A, B … Z, AA.</summary>
    public static string Column(int column)
    {
        string name = string.Empty;
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) name = (char)('A' + ((rest - 1) % 26)) + name;
        return name;
    }

    /// <summary>Row and column of a name, from 0; null when it is none.</summary>
    public static (int Row, int Column)? Parse(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        int letters = 0, column = 0;
        while (letters < name.Length && char.IsAsciiLetterUpper(name[letters]) && letters < 3) column = (column * 26) + (name[letters++] - 'A' + 1);
        return letters > 0 && int.TryParse(name.AsSpan(letters), NumberStyles.None, CultureInfo.InvariantCulture, out int row) && row > 0
            ? (row - 1, column - 1) : null;
    }
}
