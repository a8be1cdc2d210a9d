using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using Beichen.Sim.Kernel.Lanes;
using Orleans.Serialization.Buffers;
using Orleans.Serialization.Codecs;
using Orleans.Serialization.WireProtocol;

namespace Beichen.Sim.Grains.Entities;

/// <summary>
/// Columns on the wire: how many columns and numbers, then tile after tile each column as a <see cref="PackedColumn"/>. Most of what an ensemble keeps are
/// stages and dates that all draws share: packed it takes less than half. A generated codec writes number by number, and an
/// ensemble on several processes then spends more time on its messages than on its draws.
/// </summary>
[RegisterSerializer]
public sealed class ColumnsCodec : IFieldCodec<Columns>
{
    private const int Head = 2 * sizeof(int);

    /// <inheritdoc/>
    public void WriteField<TBufferWriter>(ref Writer<TBufferWriter> writer, uint fieldIdDelta, [AllowNull] Type expectedType, [AllowNull] Columns value)
        where TBufferWriter : IBufferWriter<byte>
    {
        if (ReferenceCodec.TryWriteReferenceField(ref writer, fieldIdDelta, expectedType, typeof(Columns), value)) return;
        writer.WriteFieldHeader(fieldIdDelta, expectedType, typeof(Columns), WireType.LengthPrefixed);
        byte[] packed = ArrayPool<byte>.Shared.Rent(value!.Values.Length / Tile.Draws * PackedColumn.Most(Tile.Draws));
        int length = 0;
        for (int at = 0; at < value.Values.Length; at += Tile.Draws) length += PackedColumn.Write(value.Values.AsSpan(at, Tile.Draws), packed.AsSpan(length));
        writer.WriteVarUInt32((uint)(Head + length));
        writer.WriteInt32(value.Count);
        writer.WriteInt32(value.Values.Length);
        writer.Write(packed.AsSpan(0, length));
        ArrayPool<byte>.Shared.Return(packed);
    }

    /// <inheritdoc/>
    [return: MaybeNull]
    public Columns ReadValue<TInput>(ref Reader<TInput> reader, Field field)
    {
        if (field.WireType == WireType.Reference) return ReferenceCodec.ReadReference<Columns, TInput>(ref reader, field);
        field.EnsureWireType(WireType.LengthPrefixed);
        int length = checked((int)reader.ReadVarUInt32()) - Head;
        int count = reader.ReadInt32();
        double[] values = GC.AllocateUninitializedArray<double>(reader.ReadInt32());
        byte[] packed = ArrayPool<byte>.Shared.Rent(length);
        reader.ReadBytes(packed.AsSpan(0, length));
        int from = 0;
        for (int at = 0; at < values.Length; at += Tile.Draws) from += PackedColumn.Read(packed.AsSpan(from, length - from), values.AsSpan(at, Tile.Draws));
        ArrayPool<byte>.Shared.Return(packed);
        var columns = new Columns(count, values);
        ReferenceCodec.RecordObject(reader.Session, columns);
        return columns;
    }
}
