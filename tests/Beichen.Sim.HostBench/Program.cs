using Beichen.Sim.HostBench;

return await BenchCommand.Make(Output.OfProcess()).Parse(args).InvokeAsync();
