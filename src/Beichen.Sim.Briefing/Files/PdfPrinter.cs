using System.Diagnostics;

namespace Beichen.Sim.Briefing.Files;

/// <summary>
/// Prints a briefing to PDF by a program of this machine: a browser without a window,
/// or LibreOffice. Where there is none, nothing is printed and the caller says so.
/// </summary>
public static class PdfPrinter
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly string[] Browsers = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge", "microsoft-edge"];
    private static readonly string[] Offices = ["soffice", "libreoffice"];

    /// <summary>Prints a file; null where no program can.</summary>
    /// <param name="html">The briefing in HTML.</param>
    /// <param name="docx">The briefing in Word; null where it was not written.</param>
    public static string? Print(string html, string? docx)
    {
        string pdf = Path.ChangeExtension(html, ".pdf");
        string folder = Path.GetDirectoryName(pdf) ?? ".";
        if (docx is not null && Find(Offices) is { } office && Run(office, pdf, "--headless", "--convert-to", "pdf", "--outdir", folder, docx)) return pdf;
        if (Find(Browsers) is not { } browser) return null;
        string profile = Directory.CreateTempSubdirectory("beichen-print").FullName;
        try
        {
            return Run(browser, pdf, "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
                "--no-first-run", "--disable-background-networking", $"--user-data-dir={profile}",
                $"--print-to-pdf={pdf}", new Uri(Path.GetFullPath(html)).AbsoluteUri) ? pdf : null;
        }
        finally
        {
            Directory.Delete(profile, recursive: true);
        }
    }

    private static string? Find(IEnumerable<string> programs) => programs
        .SelectMany(program => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? program + ".exe" : program)))
        .FirstOrDefault(File.Exists);

    private static bool Run(string program, string pdf, params string[] arguments)
    {
        using var process = new Process
        {
            StartInfo = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false }
        };
        DateTime before = File.Exists(pdf) ? File.GetLastWriteTimeUtc(pdf) : DateTime.MinValue;
        process.Start();
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            return false;
        }

        return File.Exists(pdf) && File.GetLastWriteTimeUtc(pdf) > before;
    }
}
