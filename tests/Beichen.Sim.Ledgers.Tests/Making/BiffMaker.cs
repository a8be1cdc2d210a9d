using System.Text;

namespace Beichen.Sim.Ledgers.Tests.Making;

/// <summary>Makes the oldest form of a workbook (BIFF3, one sheet, no container), so that an xls can be had without Excel.</summary>
internal static class BiffMaker
{
    private const ushort Bof = 0x0209, CodePage = 0x0042, Label = 0x0204, Number = 0x0203, Eof = 0x000A;

    public static byte[] Make(IReadOnlyList<object?[]> rows)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        Encoding chinese = Encoding.GetEncoding(936);
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        Record(Bof, [0x00, 0x03, 0x10, 0x00, 0x00, 0x00]);
        Record(CodePage, BitConverter.GetBytes((ushort)936));
        for (ushort row = 0; row < rows.Count; row++)
        {
            for (ushort column = 0; column < rows[row].Length; column++)
            {
                byte[] head = [.. BitConverter.GetBytes(row), .. BitConverter.GetBytes(column), 0, 0];
                if (rows[row][column] is string text)
                {
                    byte[] letters = chinese.GetBytes(text);
                    Record(Label, [.. head, .. BitConverter.GetBytes((ushort)letters.Length), .. letters]);
                }
                else if (rows[row][column] is { } number)
                {
                    Record(Number, [.. head, .. BitConverter.GetBytes(Convert.ToDouble(number, System.Globalization.CultureInfo.InvariantCulture))]);
                }
            }
        }

        Record(Eof, []);
        return stream.ToArray();

        void Record(ushort id, byte[] content)
        {
            writer.Write(id);
            writer.Write((ushort)content.Length);
            writer.Write(content);
        }
    }
}
