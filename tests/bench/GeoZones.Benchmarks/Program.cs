using BenchmarkDotNet.Running;
using GeoZones.Benchmarks;

BenchmarkSwitcher.FromAssembly(typeof(Compiling).Assembly).Run(args);
