using System.CommandLine;
using Beichen.Sim.Briefing.Files;
using Beichen.Sim.Briefing.Pages;
using Beichen.Sim.Briefing.Pages.Annual;
using Beichen.Sim.Plans.Lights;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Results.Stored;
using Spectre.Console;

namespace Beichen.Sim.Cli.Desk;

/// <summary><c>beichen brief RUN…</c>: stored runs as a briefing of one to three pages, with no silo running.</summary>
public static class BriefCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(Output output)
    {
        ArgumentNullException.ThrowIfNull(output);
        Language language = output.Language;
        var runs = new Argument<string[]>("RUN")
        {
            Description = language.Pick("结果文件夹；compare 给几个，第一个为基准", "folder of a run; several for compare, the reference first"),
            Arity = ArgumentArity.OneOrMore
        };
        var template = new Option<string>("--template")
        {
            Description = language.Pick("体例：annual 年度、compare 方案比较、quarterly 季度跟踪、actuals 实绩之后、achieve 需要什么",
                "form: annual, compare, quarterly, actuals (given what has happened), achieve (what it takes)"),
            DefaultValueFactory = _ => AnnualPage.Template,
            HelpName = string.Join('|', BriefingTemplates.Names)
        };
        template.AcceptOnlyFromAmong([.. BriefingTemplates.Names]);
        var formats = new Option<string>("--format")
        {
            Description = language.Pick("格式，逗号分隔", "formats, with commas between"),
            DefaultValueFactory = _ => "docx,html",
            HelpName = "docx,html,md,pdf"
        };
        var at = new Option<string?>("--at")
        {
            Description = language.Pick("quarterly：看到哪一季末", "quarterly: the quarter after which it looks"),
            HelpName = "YYYYQn"
        };
        var answer = new Option<string?>("--answer")
        {
            Description = language.Pick("achieve：achieve --json 或 --out 写出的答案", "achieve: the answer that achieve --json or --out has written"),
            HelpName = "FILE"
        };
        var rules = new Option<string?>("--rules")
        {
            Description = language.Pick("quarterly：亮灯办法，文件或 seeds/lights 中的名称；默认用本区的",
                "quarterly: rules of lights, a file or a name in seeds/lights; the district's by default"),
            HelpName = "FILE"
        };
        var folder = new Option<DirectoryInfo?>("--out", "-o")
        {
            Description = language.Pick("放在哪个文件夹，默认在结果文件夹的 briefing 中", "folder for the files; briefing within the run's by default"),
            HelpName = "DIR"
        };
        var check = new Option<FileInfo?>("--check")
        {
            Description = language.Pick("核对一份写好的简报（docx 或 html），不写新的", "check a finished briefing (docx or html) and write none"),
            HelpName = "FILE"
        };
        var command = new Command("brief", language.Pick("把存好的推演写成简报", "write stored runs as a briefing"))
        {
            runs, template, formats, at, rules, answer, folder, check
        };
        command.SetAction(result =>
        {
            string[] folders = result.GetRequiredValue(runs);
            var opened = new List<StoredColumns>();
            try
            {
                foreach (string one in folders) opened.Add(StoredColumns.Open(one));
                var request = new BriefingRequest(opened)
                {
                    At = result.GetValue(at),
                    Answer = StoredAnswer.Read(result.GetValue(answer), language),
                    Rules = LightRulesFolder.ForStored(opened[0].Compiled, result.GetValue(rules), HomeFolder.Seeds),
                };
                if (result.GetValue(check) is { } file) return BriefingCheck.Run(file.FullName, request, output);
                string place = result.GetValue(folder)?.FullName ?? Path.Combine(folders[0], "briefing");
                return Brief(request, result.GetRequiredValue(template), result.GetRequiredValue(formats), place, output);
            }
            finally
            {
                foreach (StoredColumns one in opened) one.Dispose();
            }
        });
        return command;
    }

    private static int Brief(BriefingRequest request, string template, string formats, string place, Output output)
    {
        BriefingFormat[] wanted = [.. formats.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Format)];
        if (wanted.Length == 0) throw new RefusedException(output.Language.Pick(
            "--format：没有给出格式，应为 docx、html、md、pdf 之一或几个", "--format: found none, expected one or more of docx, html, md, pdf"));
        IReadOnlyList<string> files = BriefingFiles.Write(BriefingTemplates.Write(template, request, output.Language), wanted, place);
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
