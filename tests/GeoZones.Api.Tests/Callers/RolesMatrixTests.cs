using System.Net;
using GeoZones.Api.Callers;
using GeoZones.Api.OData.Catalog;
using GeoZones.Api.Tests.OData;
using GeoZones.Api.Tests.Tiles;
using GeoZones.Api.Tiles;
using NetTopologySuite.Geometries;

namespace GeoZones.Api.Tests.Callers;

/// <summary>docs/roles.md is what the code says, and what the service does.</summary>
public sealed class RolesMatrixTests(TwoCounties land) : IClassFixture<TwoCounties>
{
    public static TheoryData<Role> Roles => [.. RolesMatrix.Roles];

    [Fact]
    public void The_matrix_of_the_docs_is_that_of_the_code()
    {
        var path = Path.Combine(ArchitectureTests.Root, "docs", "roles.md");
        if (Environment.GetEnvironmentVariable("GEOZONES_GOLDEN") == "write")
            File.WriteAllText(path, RolesMatrix.Text());
        File.ReadAllText(path).ShouldBe(RolesMatrix.Text());
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Every_cell_about_rows_is_what_the_service_does(Role role)
    {
        await using var server = await ODataServer.StartAsync(land.ConnectionString, role);
        foreach (var set in RolesMatrix.Sets)
        {
            using var read = await server.GetAsync($"{set.SetName}?$top=1");
            read.StatusCode.ShouldBe(RolesMatrix.Read(set, role) == RolesMatrix.No ? HttpStatusCode.Forbidden : HttpStatusCode.OK, $"{role} reads {set.SetName}");
            using var written = await server.Http.PostAsync($"/odata/{set.SetName}", new StringContent("{}", new System.Net.Http.Headers.MediaTypeHeaderValue("application/json")));
            written.StatusCode.ShouldBe(RolesMatrix.Writes(set, role) ? HttpStatusCode.BadRequest : HttpStatusCode.Forbidden, $"{role} writes {set.SetName}");
        }
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Every_cell_about_functions_is_what_the_service_does(Role role)
    {
        await using var server = await ODataServer.StartAsync(land.ConnectionString, role);
        foreach (var operation in RolesMatrix.Operations.Where(operation => operation.Function is not null))
        {
            var bound = operation.Binding is { } whole ? $"{whole.SetName}(1)/" : "";
            var arguments = string.Join(',', operation.Parameters.Where(parameter => !parameter.IsOptional).Select(parameter => $"{parameter.Name}={Example(parameter)}"));
            using var response = await server.GetAsync($"{bound}{operation.Name}({arguments})?@codes=[\"370406106000\"]");
            (response.StatusCode == HttpStatusCode.Forbidden).ShouldBe(RolesMatrix.Ask(operation, role) == RolesMatrix.No, $"{role} asks {operation.Name}: {(int)response.StatusCode}");
        }
    }

    static string Example(OperationParameter parameter) => parameter.Type.Name switch
    {
        nameof(Int64) => "1",
        nameof(DateOnly) => "2026-01-01",
        nameof(String) => $"'{parameter.Values?[0] ?? "x"}'",
        nameof(LineString) => "geography'SRID=4490;LINESTRING(117.1 34.1,117.2 34.2)'",
        nameof(Geometry) => "geography'SRID=4490;POLYGON((117.1 34.1,117.2 34.1,117.2 34.2,117.1 34.1))'",
        _ => "@codes",
    };

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Every_cell_about_tiles_is_what_the_service_does(Role role)
    {
        await using var server = await TileServer.StartAsync(land.ConnectionString, role);
        foreach (var layer in TileLayers.All)
        {
            using var response = await server.Http.GetAsync(TileServer.AddressOf(layer.Name, 15, 117.25, 34.5));
            (response.StatusCode == HttpStatusCode.Forbidden).ShouldBe(RolesMatrix.See(layer, role) == RolesMatrix.No, $"{role} sees {layer.Name}");
        }
    }
}
