using Beichen.Sim.Benchmarks;
using BenchmarkDotNet.Running;

BenchmarkSwitcher.FromAssembly(typeof(DistrictTile).Assembly).Run(args);
