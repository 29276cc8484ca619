using GeoZones.Data.Model;
using GeoZones.Spatial.Measures;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Union;

namespace GeoZones.Data.Demonstration.Loading;

/// <summary>The synthetic water as entities: an index from 0 becomes an id from 1.</summary>
static class WaterRows
{
    static readonly GeometryFactory Geometries = new(new PrecisionModel(), Columns.Srid);

    public static IEnumerable<WaterScheme> Schemes(Land land, Water water)
    {
        var boundaries = land.Villages.ToDictionary(v => v.Code, v => v.Boundary);
        return water.Schemes.Select((scheme, i) => new WaterScheme
        {
            Id = i + 1,
            Name = scheme.Name,
            CountyCode = DivisionCode.Full(scheme.CountyCode),
            SupplyType = scheme.Kind,
            Status = AssetStatus.InService,
            Class = scheme.Class,
            CapacityCubicMetresPerDay = scheme.DesignCubicMetresPerDay,
            ActualCubicMetresPerDay = scheme.ActualCubicMetresPerDay,
            Operator = scheme.Operator,
            Management = scheme.Management,
            BuiltYear = scheme.YearBuilt,
            Boundary = ServiceArea(scheme.ServedVillages.Where(boundaries.ContainsKey).Select(code => boundaries[code])),
            Synthetic = true,
        });
    }

    static MultiPolygon? ServiceArea(IEnumerable<Geometry> villages) => UnaryUnionOp.Union(villages) switch
    {
        MultiPolygon many => many,
        Polygon one => Geometries.CreateMultiPolygon([one]),
        _ => null,
    };

    public static IEnumerable<WaterNode> Nodes(Water water) => water.Nodes.Select((node, i) => new WaterNode
    {
        Id = i + 1,
        SchemeId = node.Scheme + 1,
        CountyCode = DivisionCode.Full(water.Schemes[node.Scheme].CountyCode),
        VillageCode = node.VillageCode,
        Kind = node.Kind,
        Name = node.Name,
        Status = node.Status,
        IsOpen = node.IsOpen,
        CapacityCubicMetresPerDay = node.CapacityCubicMetresPerDay,
        ElevationMetres = node.ElevationMetres,
        BuiltYear = water.Schemes[node.Scheme].YearBuilt,
        Location = Geometries.CreatePoint(node.Location),
        Synthetic = true,
    });

    public static IEnumerable<WaterPipe> Pipes(Water water) => water.Pipes.Select((pipe, i) => new WaterPipe
    {
        Id = i + 1,
        SchemeId = pipe.Scheme + 1,
        FromNodeId = pipe.FromNode + 1,
        ToNodeId = pipe.ToNode + 1,
        CountyCode = DivisionCode.Full(water.Schemes[pipe.Scheme].CountyCode),
        VillageCode = pipe.VillageCode,
        Role = pipe.Role,
        Status = pipe.Status,
        DiameterMillimetres = pipe.DiameterMillimetres,
        Material = pipe.Material,
        BuiltYear = pipe.Year,
        PieceMillimetres = Pieces(pipe.Route),
        Route = pipe.Route,
        Synthetic = true,
    });

    static int[] Pieces(LineString route) =>
        [.. route.Coordinates.Zip(route.Coordinates.Skip(1), (from, to) => checked((int)GeodesicLength.PieceMillimetres(from, to)))];

    public static IEnumerable<WaterQualityTest> QualityTests(Water water) => water.QualityTests.Select((test, i) => new WaterQualityTest
    {
        Id = i + 1,
        SchemeId = test.Scheme + 1,
        Month = test.Month,
        SampleKind = test.Sample,
        TurbidityNtu = test.TurbidityNtu,
        Ph = test.Ph,
        FreeChlorineMilligramsPerLitre = test.FreeChlorineMilligramsPerLitre,
        EscherichiaColiPer100Millilitres = test.EscherichiaColiPer100Millilitres,
        NitrateMilligramsPerLitre = test.NitrateMilligramsPerLitre,
        FluorideMilligramsPerLitre = test.FluorideMilligramsPerLitre,
        Result = test.Result,
        Status = test.Status,
        Synthetic = true,
    });

    public static IEnumerable<Cistern> Cisterns(Water water) => water.Cisterns.Select((cistern, i) => new Cistern
    {
        Id = i + 1,
        VillageCode = cistern.VillageCode,
        CountyCode = DivisionCode.Full(cistern.VillageCode[..6]),
        IsUntreatedDrinking = cistern.IsUntreatedDrinking,
        Status = cistern.Status,
        Elimination = cistern.Method,
        EliminatedYear = cistern.EliminatedYear,
        Persons = cistern.Persons,
        Location = Geometries.CreatePoint(cistern.Location),
        Synthetic = true,
    });

    public static IEnumerable<SupplyIncident> Incidents(Water water) => water.Incidents.Select((incident, i) => new SupplyIncident
    {
        Id = i + 1,
        VillageCode = incident.VillageCode,
        SchemeId = incident.Scheme + 1,
        StartedAt = incident.From,
        EndedAt = incident.To,
        Cause = incident.Cause,
        IsHauled = incident.IsHauled,
        Synthetic = true,
    });
}
