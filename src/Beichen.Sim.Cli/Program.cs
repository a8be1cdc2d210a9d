using System.CommandLine;
using System.CommandLine.Parsing;
using Beichen.Sim.Cli;
using Beichen.Sim.Cli.Benching;
using Beichen.Sim.Cli.Clusters;
using Beichen.Sim.Cli.Comparing;
using Beichen.Sim.Cli.Ensembles;
using Beichen.Sim.Cli.Looking;
using Beichen.Sim.Cli.Running;
using Beichen.Sim.Cli.Terminal;
using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Results.Runs;
using Spectre.Console;

Output output = Output.OfProcess();
var root = new RootCommand("北辰推演 Beichen.Sim: does the timing of investment and projects make the year's targets?")
{
    RunCommand.Make(output),
    ResumeCommand.Make(output),
    SiloCommand.Make(output),
    BenchCommand.Make(output),
    CompareCommand.Make(output),
    ListCommand.Make(output),
    ValidateCommand.Make(output),
    ShowCommand.Make(output),
};

ParseResult result = root.Parse(args);
if (result.Errors.Count > 0)
{
    foreach (ParseError error in result.Errors) output.Errors.WriteLine(error.Message);
    return ExitCode.BadInput;
}

try
{
    return await result.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromMilliseconds(800) });
}
catch (OperationCanceledException)
{
    output.Errors.WriteLine("已停止 stopped");
    return ExitCode.Stopped;
}
catch (Exception failure) when (failure is RunStoreException or IdentityViolationException or IOException or UnauthorizedAccessException)
{
    output.Errors.WriteLine(failure.Message);
    return failure is RunStoreException ? ExitCode.BadInput : ExitCode.Failed;
}
