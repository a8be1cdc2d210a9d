using System.CommandLine;
using System.Globalization;
using Beichen.Sim.Ledgers.Findings;
using Beichen.Sim.Ledgers.Imports;
using Beichen.Sim.Ledgers.Maps;

namespace Beichen.Sim.Cli.Importing;

/// <summary><c>beichen import FILE… [--map MAP] [--out FOLDER] [--strict]</c>: planners' ledgers to a district's projects.</summary>
public static class ImportCommand
{
    private const int Shown = 40;

    /// <summary>Makes the command.</summary>
    public static Command Make(Output output)
    {
        var files = new Argument<string[]>("FILE") { Arity = ArgumentArity.OneOrMore };
        var district = new Option<string>("--district") { DefaultValueFactory = _ => "beichen", HelpName = "NAME|FOLDER" };
        var folder = new Option<string>("--out")
        {
            DefaultValueFactory = _ => Path.Combine("out", "import"),
            HelpName = "FOLDER"
        };
        var map = new Option<string?>("--map") { HelpName = "MAP" };
        var scenario = new Option<string?>("--add-to") { HelpName = "SCENARIO" };
        var strict = new Option<bool>("--strict");
        var all = new Option<bool>("--all");
        var command = new Command("import") { files, map, district, folder, scenario, strict, all };
        command.SetAction(result => Import(
            new ImportRequest(
                result.GetRequiredValue(files),
                result.GetRequiredValue(district),
                result.GetValue(map),
                result.GetRequiredValue(folder),
                result.GetValue(scenario),
                result.GetValue(strict),
                result.GetValue(all)),
            new ImportWords(output),
            output));
        return command;
    }

    private static int Import(ImportRequest request, ImportWords words, Output output)
    {
        if (DistrictFolder.Read(request.District, words, output) is not { } district) return ExitCode.BadInput;
        var mapFindings = new FindingList();
        ImportMap map = request.Map is { } path ? ImportMapReader.Read(path, district, mapFindings) : ImportMap.Empty;
        if (mapFindings.All.Count > 0)
        {
            foreach (Finding finding in mapFindings.All) output.Tell(finding.Line(words.Findings));
            return ExitCode.BadInput;
        }

        ImportResult result = LedgerImport.Read(request.Files, district, map);
        Print(result, request.All, words, output);
        ImportFolder.WriteFindings(request.Folder, result, district, words.Findings);
        if (result.IsRefused || (request.Strict && !result.IsCertain))
        {
            output.Tell(words.Of(result.IsRefused ? "refused" : "strict-refused"));
            return ExitCode.BadInput;
        }

        string file = ImportFolder.WriteResults(request.Folder, result, district, request.AddTo);
        output.Console.Profile.Out.Writer.WriteLine(words.Of(
            "done",
            ("projects", result.Projects.Count),
            ("money", result.Projects.Sum(project => project.Investment.Value).ToString("0.####", CultureInfo.InvariantCulture)),
            ("left", result.LeftOut),
            ("guesses", result.Findings.Count(finding => finding.Grade == Grade.Guess)),
            ("problems", result.Findings.Count(finding => finding.Grade == Grade.Problem)),
            ("folder", file)));
        return ExitCode.Done;
    }

    /// <summary>What matters most first; all of it is in findings.txt.</summary>
    private static void Print(ImportResult result, bool all, ImportWords words, Output output)
    {
        Finding[] findings = [.. result.Findings.Where(finding => all || finding.Grade > Grade.Note).OrderByDescending(finding => finding.Grade)];
        foreach (Finding finding in all ? findings : findings.Take(Shown)) output.Tell(finding.Line(words.Findings));
        if (!all && findings.Length > Shown) output.Tell(words.Of("more", ("count", findings.Length - Shown)));
    }

    private sealed record ImportRequest(string[] Files, string District, string? Map, string Folder, string? AddTo, bool Strict, bool All);
}
