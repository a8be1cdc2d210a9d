using Beichen.Sim.Kernel.Lanes;

namespace Beichen.Sim.Grains.Entities;

/// <summary>Turns messages into the kernel's blocks and back; the arrays are shared.</summary>
public static class LaneColumns
{
    /// <summary>The block of a message.</summary>
    public static LaneBlock Block(this Columns columns) => new(columns.Count, columns.Values);

    /// <summary>The blocks of a message.</summary>
    public static LaneBlock[] Blocks(this ColumnsList list) => Array.ConvertAll(list.Items, Block);

    /// <summary>The message of a block.</summary>
    public static Columns Message(this LaneBlock block) => new(block.Columns, block.Values);
}
