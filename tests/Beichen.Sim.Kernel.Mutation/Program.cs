using Beichen.Sim.Kernel.Mutation;
using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

// By its first word: Stryker's server, the loop over every mutant, or the plain tests.
if (args is ["wake", string mutated, string list, string awake])
{
    Console.WriteLine(LiveFolder.Write(mutated, LiveFolder.Mutants(list, awake), Path.Combine(AppContext.BaseDirectory, "Beichen.Sim.Kernel.dll")));
    return 0;
}

if (args is ["table", string made, string tested])
{
    foreach (string line in ScoreTable.Of(made, tested)) Console.WriteLine(line);
    return 0;
}

if (args is ["mutants", string report, string folder, string results, string minutes])
    return new EveryMutant(report, folder, results).Run(TimeSpan.FromMinutes(double.Parse(minutes, System.Globalization.CultureInfo.InvariantCulture)));
if (args.Contains("--server", StringComparer.Ordinal) || args.Contains("--internal-msbuild-node", StringComparer.Ordinal))
    return await TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions);
return await ConsoleRunner.Run(args);
