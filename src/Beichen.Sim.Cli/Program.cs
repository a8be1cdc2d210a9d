using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using Beichen.Sim.Cli.Analysing;
using Beichen.Sim.Cli.Clusters;
using Beichen.Sim.Cli.Comparing;
using Beichen.Sim.Cli.Conditioning;
using Beichen.Sim.Cli.Deciding;
using Beichen.Sim.Cli.Desk;
using Beichen.Sim.Cli.Explaining;
using Beichen.Sim.Cli.Forking;
using Beichen.Sim.Cli.Importing;
using Beichen.Sim.Cli.Looking;
using Beichen.Sim.Cli.Resuming;
using Beichen.Sim.Cli.Running;
using Beichen.Sim.Cli.Serving;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Results.Runs;

Output output = Output.OfProcess(args);
using var signals = new StopSignals();
var root = new RootCommand
{
    OptionKinds.Language(),
    OptionKinds.Plain(),
    RunCommand.Make(output),
    ResumeCommand.Make(output),
    SiloCommand.Make(output),
    CompareCommand.Make(output),
    ForkCommand.Make(output),
    ExplainCommand.Make(output),
    ConditionCommand.Make(output),
    VintagesCommand.Make(output),
    LightsCommand.Make(output),
    AttributeCommand.Make(output),
    SensitivityCommand.Make(output),
    DiscoverCommand.Make(output),
    LatestSafeCommand.Make(output),
    AchieveCommand.Make(output),
    SettleCommand.Make(output),
    ListCommand.Make(output),
    ValidateCommand.Make(output),
    ShowCommand.Make(output),
    AuditCommand.Make(output),
    LedgerCommand.Make(output),
    ValidationCommand.Make(output),
    ParametersCommand.Make(output),
    CoverageCommand.Make(output),
    ImportCommand.Make(output),
    TemplateCommand.Make(output),
    ServeCommand.Make(output),
    BriefCommand.Make(output),
    FiguresCommand.Make(output),
};

var home = new Option<DirectoryInfo?>(HomeFolder.Option)
{
    Description = output.Language.Pick("含 scenarios 与 seeds 的文件夹，缺省则就近查找", "folder that holds scenarios and seeds; the nearest by default"),
    HelpName = "DIR",
    Recursive = true,
};
root.Options.Add(home);
var help = new HelpPage(output);
root.Options.OfType<HelpOption>().First().Action = help;
ParseResult result = root.Parse(args);
HomeFolder.Take(result.GetValue(home)?.FullName);
if (result.Errors.Count > 0)
{
    // A bare verb is a question what it can do.
    if (args.All(word => word == result.CommandResult.Command.Name))
    {
        help.Print(result.CommandResult.Command);
        return args.Length == 0 ? ExitCode.Done : ExitCode.BadInput;
    }

    foreach (ParseError error in result.Errors) output.Problem(error.Message);
    return ExitCode.BadInput;
}

try
{
    return await result.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, signals.Token);
}
catch (OperationCanceledException)
{
    output.Tell(output.Language.Pick("已停止", "stopped"));
    return ExitCode.Stopped;
}
catch (RefusedException refusal)
{
    output.Problems(refusal.Problems.Select(problem => refusal.Subject is { } subject ? $"--{subject}: {problem}" : problem));
    return refusal is RunStoreException { IsOfDisk: true } ? ExitCode.Failed : ExitCode.BadInput;
}
catch (Exception failure)
{
    // Whatever it was, the user gets a line and an exit code, not a dump.
    output.Tell(output.Language.Pick($"推演失败：{failure.GetType().Name}：{failure.Message}", $"the run failed: {failure.GetType().Name}: {failure.Message}"));
    return ExitCode.Failed;
}
