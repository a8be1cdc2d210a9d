using Beichen.Sim.Kernel.Lanes;

namespace Beichen.Sim.Kernel.Accounts;

/// <summary>
/// Cumulative accounts of a calendar year: last year's four quarters, the year to date and last year's to the same quarter
/// (model 1.3–1.4). A block of <see cref="Columns"/> columns.
/// </summary>
public static class YearToDate
{
    /// <summary>Columns of a block: four quarters of last year, year to date, last year to date.</summary>
    public const int Columns = 6;

    /// <summary>Place of the year to date within a block.</summary>
    public const int Now = 4;

    /// <summary>Place of last year to the same quarter within a block.</summary>
    public const int Before = 5;

    /// <summary>Sets a quarter of the base year and clears the sums.</summary>
    public static void SetBase<T>(Tile state, int block, int season, int lane, T value)
        where T : struct, ILanes<T>
    {
        state.Set(block + season, lane, value);
        state.Set(block + Now, lane, Pack.Zero<T>());
        state.Set(block + Before, lane, Pack.Zero<T>());
    }

    /// <summary>Takes in a quarter; returns the year to date and last year's to the same quarter.</summary>
    public static void Step<T>(Tile state, int block, int season, int lane, T value, out T now, out T before)
        where T : struct, ILanes<T>
    {
        T last = state.Get<T>(block + season, lane);
        now = season == 0 ? value : state.Get<T>(block + Now, lane) + value;
        before = season == 0 ? last : state.Get<T>(block + Before, lane) + last;
        state.Set(block + season, lane, value);
        state.Set(block + Now, lane, now);
        state.Set(block + Before, lane, before);
    }
}
