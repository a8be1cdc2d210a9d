using System.CommandLine;
using Beichen.Sim.Analysis.Validation;
using Beichen.Sim.Cli.Terminal;
using Spectre.Console;

namespace Beichen.Sim.Cli.Analysing;

/// <summary><c>beichen validation --out FILE</c>: the rules held against the city's record, written as a document.</summary>
public static class ValidationCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(Output output)
    {
        var file = new Option<FileInfo>("--out", "-o") { Description = "文档 document to write", DefaultValueFactory = _ => new FileInfo(Path.Combine("docs", "validation.md")) };
        var record = new Option<FileInfo>("--record") { Description = "全市记录 the city's record", DefaultValueFactory = _ => new FileInfo(Path.Combine("seeds", "beichen", "record.csv")) };
        var command = new Command("validation", "用全市历年数据回测 hold the rules of growth against the city's record") { file, record };
        command.SetAction(result =>
        {
            string path = result.GetRequiredValue(file).FullName;
            ValidationReport.Write(path, result.GetRequiredValue(record).FullName);
            output.Console.WriteLine($"已写入 written: {path}");
            return ExitCode.Done;
        });
        return command;
    }
}
