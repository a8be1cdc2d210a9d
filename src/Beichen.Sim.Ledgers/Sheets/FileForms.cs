using System.IO.Compression;
using System.Text;

namespace Beichen.Sim.Ledgers.Sheets;

/// <summary>Tells the form of a file from its bytes.</summary>
public static class FileForms
{
    private const int Look = 4096;

    /// <summary>The form of a file.</summary>
    public static FileForm Of(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        if (bytes.Length == 0) return FileForm.Empty;
        if (Starts(bytes, 0x50, 0x4b, 0x03, 0x04)) return Package(bytes);
        if (Starts(bytes, 0xd0, 0xcf, 0x11, 0xe0) || IsBareBiff(bytes)) return FileForm.Xls;
        if (Starts(bytes, 0x25, 0x50, 0x44, 0x46)) return FileForm.Pdf;
        string head = TextForm.Decode(bytes.AsSpan(0, Math.Min(bytes.Length, Look)), cut: bytes.Length > Look).Text.TrimStart('\ufeff', ' ', '\r', '\n', '\t');
        if (head.Length == 0) return FileForm.Empty;
        if (head.StartsWith("ERMHDR", StringComparison.Ordinal)) return FileForm.Xer;
        if (head.StartsWith('<')) return Markup(head);
        return head.Contains('\0', StringComparison.Ordinal) ? FileForm.Unknown : FileForm.Text;
    }

    private static FileForm Markup(string head)
    {
        if (head.Contains("schemas.microsoft.com/project", StringComparison.Ordinal)) return FileForm.ProjectXml;
        if (head.Contains("<html", StringComparison.OrdinalIgnoreCase) || head.StartsWith("<table", StringComparison.OrdinalIgnoreCase)) return FileForm.Html;
        return head.StartsWith("<?xml", StringComparison.Ordinal) ? FileForm.Xml : FileForm.Html;
    }

    private static FileForm Package(byte[] bytes)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read, leaveOpen: false, Encoding.UTF8);
            if (zip.Entries.Any(entry => entry.FullName.Replace('\\', '/').Equals("xl/workbook.xml", StringComparison.OrdinalIgnoreCase))) return FileForm.Xlsx;
            return zip.Entries.Any(entry => entry.FullName.StartsWith("word/", StringComparison.OrdinalIgnoreCase)) ? FileForm.Word : FileForm.Unknown;
        }
        catch (InvalidDataException)
        {
            return FileForm.Unknown;
        }
    }

    // BOF of BIFF 2 to 4, which stand in no compound document.
    private static bool IsBareBiff(byte[] bytes) => bytes.Length > 4 && bytes[0] == 0x09 && bytes[1] is 0x00 or 0x02 or 0x04 && bytes[2] is >= 4 and <= 8
        && bytes[3] == 0;

    private static bool Starts(byte[] bytes, params ReadOnlySpan<byte> head) => bytes.AsSpan().StartsWith(head);
}
