using System.CommandLine;
using Beichen.Sim.Briefing.Files;
using Beichen.Sim.Briefing.Pages;
using Beichen.Sim.Briefing.Pages.Annual;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Results.Stored;
using Spectre.Console;

namespace Beichen.Sim.Cli.Desk;

/// <summary><c>beichen brief RUN</c>: a stored run as a briefing of one to three pages, with no silo running.</summary>
public static class BriefCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(Output output)
    {
        ArgumentNullException.ThrowIfNull(output);
        Language language = output.Language;
        var run = new Argument<string>("RUN") { Description = language.Pick("结果文件夹", "folder of a run") };
        var template = new Option<string>("--template")
        {
            Description = language.Pick("体例：annual 年度", "form: annual"),
            DefaultValueFactory = _ => AnnualPage.Template,
            HelpName = AnnualPage.Template
        };
        template.AcceptOnlyFromAmong(AnnualPage.Template);
        var formats = new Option<string>("--format")
        {
            Description = language.Pick("格式，逗号分隔", "formats, with commas between"),
            DefaultValueFactory = _ => "docx,html",
            HelpName = "docx,html,md,pdf"
        };
        var folder = new Option<DirectoryInfo?>("--out", "-o")
        {
            Description = language.Pick("放在哪个文件夹，默认在结果文件夹的 briefing 中", "folder for the files; briefing within the run's by default"),
            HelpName = "DIR"
        };
        var command = new Command("brief", language.Pick("把存好的推演写成简报", "write a stored run as a briefing")) { run, template, formats, folder };
        var check = new Option<FileInfo?>("--check")
        {
            Description = language.Pick("核对一份写好的简报（docx 或 html），不写新的", "check a finished briefing (docx or html) and write none"),
            HelpName = "FILE"
        };
        command.Options.Add(check);
        command.SetAction(result => result.GetValue(check) is { } file
            ? BriefingCheck.Run(file.FullName, result.GetRequiredValue(run), output)
            : Brief(result.GetRequiredValue(run), result.GetRequiredValue(formats), language, result.GetValue(folder)?.FullName, output));
        return command;
    }

    private static int Brief(string folder, string formats, Language language, string? place, Output output)
    {
        BriefingFormat[] wanted = [.. formats.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Format)];
        if (wanted.Length == 0) throw new RefusedException(output.Language.Pick(
            "--format：没有给出格式，应为 docx、html、md、pdf 之一或几个", "--format: found none, expected one or more of docx, html, md, pdf"));
        using var run = StoredColumns.Open(folder);
        BriefingPage page = AnnualPage.Write(run, language);
        string to = place ?? Path.Combine(folder, "briefing");
        IReadOnlyList<string> files = BriefingFiles.Write(page, wanted, to);
        foreach (string file in files.Where(file => !file.Contains(BriefingFiles.Figures + Path.DirectorySeparatorChar, StringComparison.Ordinal)))
            output.Console.WriteLine(file);
        if (wanted.Contains(BriefingFormat.Pdf)) Print(files, output);
        return ExitCode.Done;

        BriefingFormat Format(string name) =>
            Enum.TryParse(name, ignoreCase: true, out BriefingFormat format) && Enum.IsDefined(format) && char.IsLetter(name[0])
            ? format
            : throw new RefusedException(output.Language.Pick(
                $"--format：给出的是“{name}”，应为 docx、html、md、pdf 之一或几个", $"--format: found '{name}', expected one or more of docx, html, md, pdf"));
    }

    private static void Print(IReadOnlyList<string> files, Output output)
    {
        string? pdf = PdfPrinter.Print(files.First(file => file.EndsWith(".html", StringComparison.Ordinal)),
            files.FirstOrDefault(file => file.EndsWith(".docx", StringComparison.Ordinal)));
        if (pdf is not null) output.Console.WriteLine(pdf);
        else output.Problem(output.Language.Pick("没有写出 pdf：本机没有浏览器或 LibreOffice；html 可在浏览器中打印",
            "no pdf: this machine has neither a browser nor LibreOffice; the html can be printed from a browser"));
    }
}
