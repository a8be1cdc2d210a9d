namespace Beichen.Sim.Results.Runs;

/// <summary>
/// The one writer of whole files: under a name beside it first, forced to disk, then renamed, so that a reader finds the former file or the new one.
/// </summary>
public static class WholeFile
{
    /// <summary>Writes a file, in place of a former one. Where that fails, nothing is left of it.</summary>
    public static void Write(string file, ReadOnlySpan<byte> bytes)
    {
        string temporary = file + ".unfinished";
        try
        {
            using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None, 1))
            {
                stream.Write(bytes);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, file, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }
}
