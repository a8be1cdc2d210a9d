namespace Beichen.Sim.Ledgers.Sheets;

/// <summary>Cells merged into one, ends included, from 0.</summary>
/// <param name="Top">First row.</param>
/// <param name="Left">First column.</param>
/// <param name="Bottom">Last row.</param>
/// <param name="Right">Last column.</param>
public readonly record struct MergedRange(int Top, int Left, int Bottom, int Right)
{
    /// <summary>True when a cell lies in it.</summary>
    public bool Holds(int row, int column) => row >= Top && row <= Bottom && column >= Left && column <= Right;
}
