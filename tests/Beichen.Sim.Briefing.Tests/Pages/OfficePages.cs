using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Beichen.Sim.Briefing.Tests.Pages;

/// <summary>Word files as LibreOffice lays them out, read by poppler's tools: pages, fonts, text, and the boxes of pictures in points.</summary>
internal sealed partial record OfficePages(IReadOnlyList<string> Texts, IReadOnlyList<string> Fonts, IReadOnlyList<PictureBox> Pictures, double Width, double Height)
{
    private const double PointsPerPixel = 72.0 / 108;
    private static readonly string[] Programs = ["soffice", "pdfinfo", "pdftotext", "pdffonts", "pdftohtml"];
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    /// <summary>The first program that this machine lacks; null where all are here.</summary>
    public static string? Missing => Programs.FirstOrDefault(program => !(Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, program))));

    /// <summary>Lays out all files of a folder at one start of LibreOffice.</summary>
    public static void Print(string folder) => Run("soffice", ["--headless", $"-env:UserInstallation={new Uri(Path.Combine(folder, "office")).AbsoluteUri}",
        "--convert-to", "pdf", "--outdir", folder, .. Directory.GetFiles(folder, "*.docx")]);

    /// <summary>The pages of a file that was laid out.</summary>
    public static OfficePages Of(string pdf)
    {
        string info = Run("pdfinfo", [pdf]), xml = Run("pdftohtml", ["-xml", "-stdout", pdf]);
        int pages = int.Parse(Count().Match(info).Groups["n"].Value, CultureInfo.InvariantCulture);
        Match size = Size().Match(info);
        string[] fonts = [.. Run("pdffonts", [pdf]).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2)];
        var pictures = new List<PictureBox>();
        foreach (string page in xml.Split("<page ").Skip(1))
        {
            foreach (Match image in Image().Matches(page))
                pictures.Add(new PictureBox(Points(image, "left"), Points(image, "top"), Points(image, "width"), Points(image, "height")));
        }

        return new OfficePages(
            [.. Enumerable.Range(1, pages).Select(page => Run("pdftotext", ["-raw", "-f", $"{page}", "-l", $"{page}", pdf, "-"]))], fonts, pictures,
            double.Parse(size.Groups["w"].Value, CultureInfo.InvariantCulture), double.Parse(size.Groups["h"].Value, CultureInfo.InvariantCulture));
    }

    private static double Points(Match image, string name) =>
        double.Parse(image.Groups[name].Value, CultureInfo.InvariantCulture) * PointsPerPixel;

    private static string Run(string program, IEnumerable<string> arguments)
    {
        using var process = new Process
        {
            StartInfo = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false }
        };
        process.Start();
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
        string said = process.StandardOutput.ReadToEnd();
        if (!process.WaitForExit(Patience)) process.Kill(entireProcessTree: true);
        return process.ExitCode == 0 ? said : throw new InvalidOperationException($"{program} ended {process.ExitCode}: {said}");
    }

    [GeneratedRegex("^Pages:\\s+(?<n>\\d+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Count();

    [GeneratedRegex("^Page size:\\s+(?<w>[\\d.]+) x (?<h>[\\d.]+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Size();

    [GeneratedRegex("<image top=\"(?<top>-?\\d+)\" left=\"(?<left>-?\\d+)\" width=\"(?<width>\\d+)\" height=\"(?<height>\\d+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Image();
}
