using Beichen.Sim.Ledgers.Findings;

namespace Beichen.Sim.Ledgers.Sheets;

/// <summary>Reads a file of tables by what it holds, whatever its name says.</summary>
public static class BookReader
{
    private const int Longest = 256 * 1024 * 1024;

    /// <summary>The sheets of a file; none, with the reason noted, when it cannot be read.</summary>
    /// <param name="path">The file.</param>
    /// <param name="findings">Where problems go.</param>
    public static IReadOnlyList<Sheet> Read(string path, FindingList findings)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(findings);
        string name = Path.GetFileName(path);
        var place = new CellPlace(name, string.Empty, string.Empty);
        byte[] bytes;
        try
        {
            var file = new FileInfo(path);
            if (file.Exists && file.Length > Longest)
            {
                findings.Refuse("file-too-long", place, ("size", file.Length / 1024 / 1024));
                return [];
            }

            bytes = File.ReadAllBytes(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            findings.Refuse(File.Exists(path) ? "file-not-readable" : "file-missing", place, ("file", path));
            return [];
        }

        FileForm form = FileForms.Of(bytes);
        NoteName(name, form, place, findings);
        switch (form)
        {
            case FileForm.Xlsx or FileForm.Xls:
                return ExcelBook.Read(bytes, name, form == FileForm.Xlsx, findings);
            case FileForm.Text:
                return TextBook.Read(bytes, name, findings);
            default:
                findings.Refuse("form-" + form.ToString().ToLowerInvariant(), place);
                return [];
        }
    }

    private static void NoteName(string name, FileForm form, CellPlace place, FindingList findings)
    {
        string ending = Path.GetExtension(name).ToLowerInvariant();
        bool differs = form switch
        {
            FileForm.Xls => ending is ".xlsx" or ".csv" or ".txt",
            FileForm.Xlsx => ending is ".xls" or ".csv" or ".txt",
            FileForm.Text => ending is ".xls" or ".xlsx",
            _ => false,
        };
        if (differs) findings.Note("name-and-content-differ", place, ("ending", ending), ("form", form.ToString().ToLowerInvariant()));
    }
}
