using DuckDB.NET.Data;
using DuckDB.NET.Native;
using NativeAppender = DuckDB.NET.Native.DuckDBAppender;

namespace Beichen.Sim.Results.Runs;

/// <summary>Appends columns of draws to the table <c>results</c>, a whole vector of DuckDB at a time.</summary>
internal sealed unsafe class RowAppender : IDisposable
{
    private const int VectorRows = 2048;
    private const int Columns = 7;
    private readonly NativeAppender appender;
    private readonly DuckDBDataChunk chunk;
    private readonly DuckDBLogicalType[] types = new DuckDBLogicalType[Columns];
    private int rows;

    /// <summary>Opens the table, whose columns are draw, five coded names and the value.</summary>
    public RowAppender(DuckDBConnection connection)
    {
        Check(NativeMethods.Appender.DuckDBAppenderCreate(connection.NativeConnection, null!, "results", out appender));
        var handles = new IntPtr[Columns];
        for (int column = 0; column < Columns; column++)
        {
            types[column] = NativeMethods.Appender.DuckDBAppenderColumnType(appender, (ulong)column);
            handles[column] = types[column].DangerousGetHandle();
        }

        chunk = NativeMethods.DataChunks.DuckDBCreateDataChunk(handles, Columns);
    }

    /// <summary>Appends an indicator's draws of a quarter.</summary>
    /// <param name="values">The draws, from draw 0.</param>
    /// <param name="names">The coded columns, in the table's order.</param>
    /// <param name="codes">The code of each.</param>
    public void Add(ReadOnlySpan<double> values, ReadOnlySpan<NameCodes> names, ReadOnlySpan<int> codes)
    {
        for (int draw = 0; draw < values.Length;)
        {
            int count = Math.Min(values.Length - draw, VectorRows - rows);
            var draws = new Span<int>((int*)Vector(0) + rows, count);
            for (int i = 0; i < count; i++) draws[i] = draw + i;
            for (int column = 0; column < names.Length; column++) names[column].Fill(Vector(column + 1), rows, count, codes[column]);
            values.Slice(draw, count).CopyTo(new Span<double>((double*)Vector(Columns - 1) + rows, count));
            rows += count;
            draw += count;
            if (rows == VectorRows) Flush();
        }
    }

    /// <summary>Sends what is left.</summary>
    public void Close()
    {
        if (rows > 0) Flush();
        Check(NativeMethods.Appender.DuckDBAppenderClose(appender));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        chunk?.Dispose();
        foreach (DuckDBLogicalType type in types) type?.Dispose();
        appender.Dispose();
    }

    private void* Vector(int column) => NativeMethods.Vectors.DuckDBVectorGetData(NativeMethods.DataChunks.DuckDBDataChunkGetVector(chunk, column));

    private void Flush()
    {
        NativeMethods.DataChunks.DuckDBDataChunkSetSize(chunk, (ulong)rows);
        Check(NativeMethods.Appender.DuckDBAppendDataChunk(appender, chunk));
        NativeMethods.DataChunks.DuckDBDataChunkReset(chunk);
        rows = 0;
    }

    private static void Check(DuckDBState state)
    {
        if (state != DuckDBState.Success) throw new RunStoreException("the table of results could not be filled");
    }
}
