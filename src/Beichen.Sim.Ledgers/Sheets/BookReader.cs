using Beichen.Sim.Ledgers.Findings;

namespace Beichen.Sim.Ledgers.Sheets;

/// <summary>Reads a file of tables by what it holds, whatever its name says.</summary>
public static class BookReader
{
    private const int Longest = 256 * 1024 * 1024;

    /// <summary>A file in memory with its form; null, with the reason noted, when it cannot be read.</summary>
    /// <param name="path">The file.</param>
    /// <param name="findings">Where problems go.</param>
    public static OpenFile? Open(string path, FindingList findings)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(findings);
        string name = Path.GetFileName(path);
        var place = new CellPlace(name, string.Empty, string.Empty);
        try
        {
            var file = new FileInfo(path);
            if (file.Exists && file.Length > Longest)
            {
                findings.Refuse("file-too-long", place, ("size", file.Length / 1024 / 1024));
                return null;
            }

            byte[] bytes = File.ReadAllBytes(path);
            FileForm form = FileForms.Of(bytes);
            NoteName(name, form, place, findings);
            return new OpenFile(name, form, bytes);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            findings.Refuse(File.Exists(path) ? "file-not-readable" : "file-missing", place, ("file", path));
            return null;
        }
    }

    /// <summary>The sheets of a file; none, with the reason noted, when it holds no tables.</summary>
    public static IReadOnlyList<Sheet> Sheets(OpenFile file, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(findings);
        switch (file.Form)
        {
            case FileForm.Xlsx or FileForm.Xls:
                return ExcelBook.Read(file.Bytes, file.Name, file.Form == FileForm.Xlsx, findings);
            case FileForm.Text:
                return TextBook.Read(file.Bytes, file.Name, findings);
            default:
                findings.Refuse("form-" + file.Form.ToString().ToLowerInvariant(), new CellPlace(file.Name, string.Empty, string.Empty));
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
