using System.Buffers.Binary;

namespace Beichen.Sim.Workbench.Tests.Telemetry;

/// <summary>Reads the fields of a protobuf message, whatever it is.</summary>
internal static class Protobuf
{
    /// <summary>Fields in their order: number, the value of a plain one, the bytes of one with a length.</summary>
    public static IEnumerable<(int Field, ulong Number, ReadOnlyMemory<byte> Bytes)> Fields(ReadOnlyMemory<byte> message)
    {
        int at = 0;
        while (at < message.Length)
        {
            ulong key = Varint(message.Span, ref at);
            ulong number = 0;
            ReadOnlyMemory<byte> bytes = default;
            switch (key & 7)
            {
                case 0:
                    number = Varint(message.Span, ref at);
                    break;
                case 1:
                    number = BinaryPrimitives.ReadUInt64LittleEndian(message.Span[at..]);
                    at += 8;
                    break;
                case 2:
                    int length = (int)Varint(message.Span, ref at);
                    bytes = message.Slice(at, length);
                    at += length;
                    break;
                case 5:
                    number = BinaryPrimitives.ReadUInt32LittleEndian(message.Span[at..]);
                    at += 4;
                    break;
                default:
                    throw new InvalidDataException($"wire type {key & 7} at {at}");
            }

            yield return ((int)(key >> 3), number, bytes);
        }
    }

    /// <summary>The messages of one field.</summary>
    public static IEnumerable<ReadOnlyMemory<byte>> Messages(this ReadOnlyMemory<byte> message, int field) =>
        Fields(message).Where(one => one.Field == field).Select(one => one.Bytes);

    /// <summary>The text of a field; empty where there is none.</summary>
    public static string Text(this ReadOnlyMemory<byte> message, int field) =>
        System.Text.Encoding.UTF8.GetString(message.Messages(field).FirstOrDefault().Span);

    private static ulong Varint(ReadOnlySpan<byte> bytes, ref int at)
    {
        ulong value = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte next = bytes[at++];
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80) return value;
        }
    }
}
