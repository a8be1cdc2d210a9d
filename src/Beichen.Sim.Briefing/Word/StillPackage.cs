using System.IO.Compression;

namespace Beichen.Sim.Briefing.Word;

/// <summary>
/// A package without a clock: its entries in the order of their names, the table of contents first, each of the first day that a ZIP file knows.
/// </summary>
internal static class StillPackage
{
    private const string Contents = "[Content_Types].xml";

    public static byte[] Of(byte[] package)
    {
        using ZipArchive from = new(new MemoryStream(package), ZipArchiveMode.Read);
        using MemoryStream bytes = new();
        using (ZipArchive to = new(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (ZipArchiveEntry entry in from.Entries.OrderBy(entry => entry.FullName is Contents ? 0 : 1)
                .ThenBy(entry => entry.FullName, StringComparer.Ordinal))
            {
                ZipArchiveEntry still = to.CreateEntry(entry.FullName, CompressionLevel.Fastest);
                still.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
                using Stream source = entry.Open();
                using Stream target = still.Open();
                source.CopyTo(target);
            }
        }

        return bytes.ToArray();
    }
}
