using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using Orleans.Serialization.Buffers;
using Orleans.Serialization.Codecs;
using Orleans.Serialization.WireProtocol;

namespace Beichen.Sim.Grains.Entities;

/// <summary>
/// Columns on the wire: their number, then the values as the bytes they stand in memory. A generated codec writes number by number, and an
/// ensemble on several processes then spends more time on its messages than on its draws. Little-endian, as every machine that
/// .NET's vector instructions run on.
/// </summary>
[RegisterSerializer]
public sealed class ColumnsCodec : IFieldCodec<Columns>
{
    /// <inheritdoc/>
    public void WriteField<TBufferWriter>(ref Writer<TBufferWriter> writer, uint fieldIdDelta, [AllowNull] Type expectedType, [AllowNull] Columns value)
        where TBufferWriter : IBufferWriter<byte>
    {
        if (ReferenceCodec.TryWriteReferenceField(ref writer, fieldIdDelta, expectedType, typeof(Columns), value)) return;
        writer.WriteFieldHeader(fieldIdDelta, expectedType, typeof(Columns), WireType.LengthPrefixed);
        ReadOnlySpan<byte> bytes = MemoryMarshal.AsBytes<double>(value!.Values);
        writer.WriteVarUInt32((uint)(sizeof(int) + bytes.Length));
        writer.WriteInt32(value.Count);
        writer.Write(bytes);
    }

    /// <inheritdoc/>
    [return: MaybeNull]
    public Columns ReadValue<TInput>(ref Reader<TInput> reader, Field field)
    {
        if (field.WireType == WireType.Reference) return ReferenceCodec.ReadReference<Columns, TInput>(ref reader, field);
        field.EnsureWireType(WireType.LengthPrefixed);
        int length = checked((int)reader.ReadVarUInt32()) - sizeof(int);
        int count = reader.ReadInt32();
        double[] values = GC.AllocateUninitializedArray<double>(length / sizeof(double));
        reader.ReadBytes(MemoryMarshal.AsBytes(values.AsSpan()));
        var columns = new Columns(count, values);
        ReferenceCodec.RecordObject(reader.Session, columns);
        return columns;
    }
}
