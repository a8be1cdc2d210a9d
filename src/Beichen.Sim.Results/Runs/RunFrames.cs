using Beichen.Sim.Kernel;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Runs;
using Beichen.Sim.Results.Columns;

namespace Beichen.Sim.Results.Runs;

/// <summary>A whole run in memory.</summary>
public sealed class RunFrames : IRunColumns
{
    private readonly LaneBlock[] quarters;

    /// <summary>A run of so many draws; lanes beyond them in the last tile are not read.</summary>
    /// <param name="layout">The columns.</param>
    /// <param name="plan">The plan that was run.</param>
    /// <param name="draws">Number of draws, at least one.</param>
    /// <param name="quarters">One block a quarter, with every draw of the run.</param>
    /// <exception cref="ArgumentException">A block has other columns than the layout, or too few draws.</exception>
    public RunFrames(ResultLayout layout, DistrictPlan plan, int draws, LaneBlock[] quarters)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, 1);
        if (quarters.Length == 0) throw new ArgumentException("a run has at least one quarter", nameof(quarters));
        foreach (LaneBlock block in quarters)
        {
            if (block.Columns != layout.Indicators.Count)
                throw new ArgumentException($"a block has {block.Columns} columns, the layout {layout.Indicators.Count}", nameof(quarters));
            if (block.Tiles * Tile.Draws < draws)
                throw new ArgumentException($"a block has {block.Tiles * Tile.Draws} draws, the run {draws}", nameof(quarters));
        }

        Layout = layout;
        Plan = plan;
        Draws = draws;
        this.quarters = quarters;
    }

    /// <inheritdoc/>
    public ResultLayout Layout { get; }

    /// <inheritdoc/>
    public DistrictPlan Plan { get; }

    /// <inheritdoc/>
    public int Draws { get; }

    /// <inheritdoc/>
    public int Quarters => quarters.Length;

    /// <summary>Joins batches of consecutive draws into one run.</summary>
    /// <param name="layout">The columns.</param>
    /// <param name="plan">The plan that was run.</param>
    /// <param name="batches">Draws and quarters of each batch, in draw order; all but the last of whole tiles.</param>
    /// <exception cref="ArgumentException">A batch before the last ends within a tile, or quarters differ.</exception>
    public static RunFrames Join(ResultLayout layout, DistrictPlan plan, IReadOnlyList<(int Draws, LaneBlock[] Quarters)> batches)
    {
        if (batches.Count == 1) return new RunFrames(layout, plan, batches[0].Draws, batches[0].Quarters);
        int draws = 0;
        foreach ((int Draws, LaneBlock[] Quarters) batch in batches)
        {
            if (draws % Tile.Draws != 0) throw new ArgumentException("only the last batch may end within a tile", nameof(batches));
            if (batch.Quarters.Length != batches[0].Quarters.Length) throw new ArgumentException("batches differ in their quarters", nameof(batches));
            draws += batch.Draws;
        }

        var joined = new LaneBlock[batches[0].Quarters.Length];
        for (int quarter = 0; quarter < joined.Length; quarter++)
        {
            joined[quarter] = LaneBlock.Create(layout.Indicators.Count, (draws + Tile.Draws - 1) / Tile.Draws);
            int at = 0;
            foreach ((int batchDraws, LaneBlock[] blocks) in batches)
            {
                int length = (batchDraws + Tile.Draws - 1) / Tile.Draws * Tile.Draws * layout.Indicators.Count;
                blocks[quarter].Values.AsSpan(0, length).CopyTo(joined[quarter].Values.AsSpan(at));
                at += length;
            }
        }

        return new RunFrames(layout, plan, draws, joined);
    }

    /// <inheritdoc/>
    public void Read(int quarter, int column, Span<double> destination)
    {
        LaneBlock block = quarters[quarter];
        for (int first = 0; first < Draws; first += Tile.Draws)
        {
            int count = Math.Min(Tile.Draws, Draws - first);
            block.Tile(first / Tile.Draws).Column(column)[..count].CopyTo(destination[first..]);
        }
    }
}
