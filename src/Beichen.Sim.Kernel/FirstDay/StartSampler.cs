using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Randomness;

namespace Beichen.Sim.Kernel.FirstDay;

/// <summary>Where the draws of one pack go on the first day: quantities drawn and put into the columns of a tile.</summary>
/// <param name="state">The district's state.</param>
/// <param name="seed">Seed of the run.</param>
/// <param name="draw">First draw of the pack.</param>
/// <param name="lane">Its place in the tile.</param>
internal readonly ref struct StartSampler(Tile state, Seeding seed, ulong draw, int lane)
{
    private readonly Tile _state = state;

    /// <summary>The pack's values of a quantity.</summary>
    public T Draw<T>(Quantity quantity)
        where T : struct, ILanes<T> => quantity.Sample<T>(seed, draw);

    /// <summary>Draws a quantity into a column.</summary>
    public void Put<T>(int column, Quantity quantity)
        where T : struct, ILanes<T> => _state.Set(column, lane, quantity.Sample<T>(seed, draw));

    /// <summary>What a column holds.</summary>
    public T Get<T>(int column)
        where T : struct, ILanes<T> => _state.Get<T>(column, lane);

    /// <summary>Puts values into a column.</summary>
    public void Set<T>(int column, T value)
        where T : struct, ILanes<T> => _state.Set(column, lane, value);

    /// <summary>Puts a calendar quarter of the base year into a year-to-date block.</summary>
    public void SetBase<T>(int block, int season, T value)
        where T : struct, ILanes<T> => YearToDate.SetBase(_state, block, season, lane, value);
}
