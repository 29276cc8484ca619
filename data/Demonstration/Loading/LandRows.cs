using GeoZones.Data.Model;
using GeoZones.Spatial.Measures;
using NetTopologySuite.Geometries;

namespace GeoZones.Data.Demonstration.Loading;

/// <summary>Divisions and villages of the synthetic land as entities.</summary>
static class LandRows
{
    static readonly GeometryFactory Geometries = new(new PrecisionModel(), Columns.Srid);

    public static IEnumerable<Division> Divisions(Land land)
    {
        foreach (var province in land.Cities.DistinctBy(c => c.ProvinceCode))
            yield return new Division { Code = DivisionCode.Full(province.ProvinceCode), Name = province.ProvinceName, Level = DivisionLevel.Province, Kind = DivisionKind.Province };
        foreach (var city in land.Cities)
            yield return Row(city.Code, city.Name, DivisionLevel.Prefecture, city.ProvinceCode, city.Boundary, null);
        foreach (var county in land.Counties)
            yield return Row(county.Code, county.Name, DivisionLevel.County, county.CityCode, county.Boundary, null);
        foreach (var town in land.Towns)
            yield return Row(town.Code, town.Name, DivisionLevel.Township, town.CountyCode, town.Boundary, town.Seat);
    }

    static Division Row(string code, string name, DivisionLevel level, string parent, MultiPolygon boundary, Coordinate? seat) => new()
    {
        Code = DivisionCode.Full(code),
        Name = name,
        Level = level,
        Kind = KindOf(name, level),
        ParentCode = DivisionCode.Full(parent),
        AreaSquareMetres = Area.SquareMetres(boundary),
        Boundary = boundary,
        Seat = seat is null ? null : Geometries.CreatePoint(seat),
        Synthetic = level == DivisionLevel.Township,
    };

    static DivisionKind KindOf(string name, DivisionLevel level) => (level, name) switch
    {
        (DivisionLevel.Prefecture, _) => DivisionKind.PrefectureCity,
        (DivisionLevel.County, _) when name.EndsWith('市') => DivisionKind.CountyCity,
        (DivisionLevel.County, _) when name.EndsWith('区') => DivisionKind.District,
        (DivisionLevel.County, _) => DivisionKind.County,
        (_, _) when name.EndsWith("街道", StringComparison.Ordinal) => DivisionKind.Street,
        (_, _) when name.EndsWith('镇') => DivisionKind.Town,
        (_, _) when name.EndsWith('乡') => DivisionKind.Township,
        _ => DivisionKind.DevelopmentArea,
    };

    public static IEnumerable<Village> Villages(Land land, Water water) => land.Villages.Select((village, i) => new Village
    {
        Code = village.Code,
        Name = village.Name,
        Kind = village.Kind,
        IsRural = village.IsRural,
        TownshipCode = DivisionCode.Full(village.TownshipCode),
        CountyCode = DivisionCode.Full(village.CountyCode),
        SupplyUpgradeYear = water.Villages[i].UpgradeYear,
        AreaSquareMetres = Area.SquareMetres(village.Boundary),
        Boundary = village.Boundary,
        Seat = Geometries.CreatePoint(village.Seat),
        Synthetic = true,
    });
}
