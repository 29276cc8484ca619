using GeoZones.Testing;
using Xunit.Abstractions;

namespace GeoZones.Api.Tests.OData;

public sealed class SmokeTests(TownDatabase town, ITestOutputHelper log) : IClassFixture<TownDatabase>
{
    [Fact]
    public async Task All()
    {
        foreach (var url in File.ReadAllLines("/tmp/gz/probe/urls.txt").Where(l => l.Length > 0))
        {
            log.WriteLine("## " + url);
            try
            {
                var reading = Asking.Compile(url);
                log.WriteLine(reading.Text);
                log.WriteLine("-- " + reading.ContextFragment + "  params " + string.Join(", ", reading.Parameters.Select(Asking.Text).Select(t => t[..Math.Min(t.Length, 40)])));
                var rows = await Asking.RowsAsync(town.ConnectionString, reading);
                foreach (var row in rows.Take(2))
                    log.WriteLine("   => " + string.Join(" | ", row.Select(v => v[..Math.Min(v.Length, 160)])));
                log.WriteLine("   " + rows.Count + " rows");
            }
            catch (Exception fault)
            {
                log.WriteLine("!! " + (fault is GeoZones.Api.Errors.GeoZonesException ? fault.Message : fault.ToString()));
            }
        }
    }
}
