using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Beichen.Sim.Kernel.Lanes;

/// <summary>
/// A column as few bytes, for files and messages: a byte that names its form, then the draws. A column whose draws are all alike takes one
/// number, one of whole numbers 0–255 (stages, most counts) a byte a draw, any other a double a draw; all of them read back to the same bits.
/// Little-endian, as are all machines that .NET 10 runs on.
/// </summary>
public static class PackedColumn
{
    private const byte Alike = 0;
    private const byte Small = 1;
    private const byte Whole = 2;

    /// <summary>The most bytes that so many draws take.</summary>
    public static int Most(int draws) => 1 + (Math.Max(1, draws) * sizeof(double));

    /// <summary>Writes a column of at least one draw and returns how many bytes it took.</summary>
    public static int Write(ReadOnlySpan<double> values, Span<byte> destination)
    {
        ReadOnlySpan<long> bits = MemoryMarshal.Cast<double, long>(values);
        if (bits.IndexOfAnyExcept(bits[0]) < 0)
        {
            destination[0] = Alike;
            BinaryPrimitives.WriteInt64LittleEndian(destination[1..], bits[0]);
            return 1 + sizeof(double);
        }

        if (IsSmall(values, destination[1..]))
        {
            destination[0] = Small;
            return 1 + values.Length;
        }

        destination[0] = Whole;
        MemoryMarshal.AsBytes(values).CopyTo(destination[1..]);
        return 1 + (values.Length * sizeof(double));
    }

    /// <summary>Reads a column of at least one draw and returns how many bytes it took.</summary>
    /// <exception cref="InvalidDataException">The bytes are not a column of so many draws.</exception>
    public static int Read(ReadOnlySpan<byte> source, Span<double> values)
    {
        int length = source.IsEmpty ? 0 : source[0] switch
        {
            Alike => 1 + sizeof(double),
            Small => 1 + values.Length,
            Whole => 1 + (values.Length * sizeof(double)),
            _ => 0,
        };
        if (length == 0 || source.Length < length)
            throw new InvalidDataException($"{source.Length} bytes of form {(source.IsEmpty ? "none" : source[0])} do not hold {values.Length} draws");
        switch (source[0])
        {
            case Alike:
                values.Fill(BinaryPrimitives.ReadDoubleLittleEndian(source[1..]));
                break;
            case Small:
                for (int draw = 0; draw < values.Length; draw++) values[draw] = source[1 + draw];
                break;
            default:
                source[1..length].CopyTo(MemoryMarshal.AsBytes(values));
                break;
        }

        return length;
    }

    // Minus zero is not a small whole number here: its bits would be lost.
    private static bool IsSmall(ReadOnlySpan<double> values, Span<byte> destination)
    {
        for (int draw = 0; draw < values.Length; draw++)
        {
            double value = values[draw];
            if (value is not (>= 0 and <= byte.MaxValue)) return false;
            byte small = (byte)value;
            if (BitConverter.DoubleToInt64Bits(small) != BitConverter.DoubleToInt64Bits(value)) return false;
            destination[draw] = small;
        }

        return true;
    }
}
