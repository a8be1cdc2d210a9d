using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using Orleans.Serialization.Buffers;
using Orleans.Serialization.Codecs;
using Orleans.Serialization.WireProtocol;

namespace Beichen.Sim.Grains.Serialization;

/// <summary>
/// Columns on the wire as the bytes they stand in memory: the codec that the framework generates writes number by number, and an
/// ensemble on several processes then spends more time on its messages than on its draws. Little-endian, as every machine that
/// .NET's vector instructions run on.
/// </summary>
[RegisterSerializer]
public sealed class DoubleArrayCodec : IFieldCodec<double[]>
{
    /// <inheritdoc/>
    public void WriteField<TBufferWriter>(ref Writer<TBufferWriter> writer, uint fieldIdDelta, [AllowNull] Type expectedType, [AllowNull] double[] value)
        where TBufferWriter : IBufferWriter<byte>
    {
        if (ReferenceCodec.TryWriteReferenceField(ref writer, fieldIdDelta, expectedType, typeof(double[]), value)) return;
        writer.WriteFieldHeader(fieldIdDelta, expectedType, typeof(double[]), WireType.LengthPrefixed);
        ReadOnlySpan<byte> bytes = MemoryMarshal.AsBytes<double>(value);
        writer.WriteVarUInt32((uint)bytes.Length);
        writer.Write(bytes);
    }

    /// <inheritdoc/>
    [return: MaybeNull]
    public double[] ReadValue<TInput>(ref Reader<TInput> reader, Field field)
    {
        if (field.WireType == WireType.Reference) return ReferenceCodec.ReadReference<double[], TInput>(ref reader, field);
        field.EnsureWireType(WireType.LengthPrefixed);
        uint length = reader.ReadVarUInt32();
        double[] values = GC.AllocateUninitializedArray<double>(checked((int)(length / sizeof(double))));
        reader.ReadBytes(MemoryMarshal.AsBytes(values.AsSpan()));
        ReferenceCodec.RecordObject(reader.Session, values);
        return values;
    }
}
