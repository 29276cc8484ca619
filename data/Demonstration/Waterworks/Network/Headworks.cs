using GeoZones.Data.Demonstration.Landscape;
using GeoZones.Data.Demonstration.Waterworks.Schemes;
using GeoZones.Data.Demonstration.Waterworks.Supply;
using GeoZones.Data.Model;
using NetTopologySuite.Geometries;

namespace GeoZones.Data.Demonstration.Waterworks.Network;

/// <summary>Where the water of a scheme comes from, down to the gate of its first settlement.</summary>
internal static class Headworks
{
    public static void Build(Sheet sheet)
    {
        var random = SplitMix64.For(sheet.Scheme.Root.Place.Key, "headworks");
        var shape = ShapeOf(sheet.Scheme.Kind);
        var tank = Upstream(sheet, sheet.Scheme.Root.Node, (shape.Tank, shape.TankMetres), random);
        var plant = shape.Plant is { } kind ? Upstream(sheet, tank, (kind, 90), random) : tank;
        Upstream(sheet, plant, (WaterNodeKind.Source, shape.SourceMetres), random);
        if (random.Unit() < shape.BackupShare) Upstream(sheet, plant, (WaterNodeKind.BackupSource, shape.SourceMetres * 0.7), random);
    }

    private static Shape ShapeOf(SupplyType kind) => kind switch
    {
        SupplyType.UrbanRural => new(WaterNodeKind.ClearWaterTank, 700, WaterNodeKind.Plant, 2600) { BackupShare = 0.75 },
        SupplyType.MultiVillage => new(WaterNodeKind.ClearWaterTank, 260, WaterNodeKind.Plant, 650) { BackupShare = 0.35 },
        _ => new(WaterNodeKind.HighLevelTank, 160, null, 220) { BackupShare = 0.08 },
    };

    /// <summary>Adds a node some way off and the raw or clear water main that leads from it.</summary>
    private static int Upstream(Sheet sheet, int downstream, (WaterNodeKind Kind, double Metres) build, SplitMix64 random)
    {
        var at = Away(sheet.County, sheet.Location(downstream), build.Metres * random.Between(0.75, 1.25), random);
        var root = sheet.Scheme.Root.Place;
        var node = sheet.Network.Add(sheet.Node(build.Kind, at, root) with
        {
            Name = NameOf(sheet, build.Kind),
            CapacityCubicMetresPerDay = Capacity.DesignFor(sheet.Scheme.Persons, sheet.Scheme.Kind) / (build.Kind is WaterNodeKind.BackupSource ? 3 : 1),
            ElevationMetres = root.ElevationMetres + (build.Kind is WaterNodeKind.HighLevelTank ? 35 : 4),
            VillageCode = null,
        });
        var line = Mains.Bent(sheet.County, (at, sheet.Location(downstream)), random);
        sheet.Lay((node, downstream), line, Fitting.Valves(line.Metres, random), new(PipeRole.Main, sheet.Scheme.Persons, sheet.Scheme.YearBuilt));
        return node;
    }

    /// <summary>A place at about this distance from which a straight line stays in the county; nearer where there is none.</summary>
    public static Coordinate Away(CountyArea county, Coordinate from, double metres, SplitMix64 random)
    {
        var spot = county.Plane.ToMetres(from);
        for (var distance = metres; distance > 8; distance *= 0.6)
            for (var attempt = 0; attempt < 12; attempt++)
            {
                var (sin, cos) = Math.SinCos(random.Between(0, 2 * Math.PI));
                var at = county.Plane.ToDegrees(new(spot.X + distance * cos, spot.Y + distance * sin));
                if (county.Holds([at, from])) return at;
            }
        return county.Plane.ToDegrees(new(spot.X + random.Between(2, 5), spot.Y + random.Between(2, 5)));
    }

    private static string NameOf(Sheet sheet, WaterNodeKind kind)
    {
        var place = sheet.Scheme.Root.Place.Land;
        var name = sheet.Scheme.Kind is SupplyType.SingleVillage ? VillageNames.Short(place.Name) : sheet.County.Towns[place.TownshipCode].Name;
        return kind switch
        {
            WaterNodeKind.Plant => $"{name}水厂",
            WaterNodeKind.ClearWaterTank => $"{name}清水池",
            WaterNodeKind.HighLevelTank => $"{name}高位水池",
            WaterNodeKind.BackupSource => $"{name}备用水源",
            _ => sheet.Scheme.Kind is SupplyType.UrbanRural ? $"{name}水库水源地" : $"{name}水源井",
        };
    }

    /// <param name="Plant">Null: the source feeds the tank directly.</param>
    private sealed record Shape(WaterNodeKind Tank, double TankMetres, WaterNodeKind? Plant, double SourceMetres)
    {
        public required double BackupShare { get; init; }
    }
}
