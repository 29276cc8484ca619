using BenchmarkDotNet.Running;
using GeoZones.Benchmarks;

// frames [copies of the city]: percentiles; everything else is BenchmarkDotNet's.
if (args is ["frames", .. var copies]) Frames.Run(copies is [var many] ? int.Parse(many, System.Globalization.CultureInfo.InvariantCulture) : 1);
else BenchmarkSwitcher.FromAssembly(typeof(Compiling).Assembly).Run(args);
