using System.Buffers.Binary;
using GeoZones.Data.Model;
using GeoZones.Spatial.Coordinates;
using Npgsql;
using NpgsqlTypes;

namespace GeoZones.Data.Demonstration.Loading;

/// <summary>1.3 million households straight from their columns to COPY, with no object between.</summary>
static class HouseholdRows
{
    static readonly string[] Columns =
        ["id", "village_code", "township_code", "county_code", "kind", "persons", "supply_type", "delivery", "scheme_id", "service_node_id", "location", "synthetic"];

    public static async Task<long> WriteAsync(NpgsqlConnection connection, Land land, Water water)
    {
        await using var writer = await connection.BeginBinaryImportAsync(CopySql.Import("households", Columns));
        var location = new byte[25];
        (location[0], location[1], location[4]) = (1, 1, 0x20);
        BinaryPrimitives.WriteInt32LittleEndian(location.AsSpan(5), Model.Columns.Srid);
        for (var i = 0; i < land.Households.Village.Length; i++)
        {
            BinaryPrimitives.WriteDoubleLittleEndian(location.AsSpan(9), land.Households.Longitude[i] / Grid.StepsPerDegree);
            BinaryPrimitives.WriteDoubleLittleEndian(location.AsSpan(17), land.Households.Latitude[i] / Grid.StepsPerDegree);
            WriteRow(writer, land, water.Households, i);
            // COPY takes the EWKB of a point as it stands.
            writer.Write(location, NpgsqlDbType.Bytea);
            writer.Write(true, NpgsqlDbType.Boolean);
        }
        return (long)await writer.CompleteAsync();
    }

    static void WriteRow(NpgsqlBinaryImporter writer, Land land, HouseholdWater water, int i)
    {
        var village = land.Villages[land.Households.Village[i]];
        writer.StartRow();
        writer.Write(i + 1L, NpgsqlDbType.Bigint);
        writer.Write(village.Code, NpgsqlDbType.Text);
        writer.Write(DivisionCode.Full(village.TownshipCode), NpgsqlDbType.Text);
        writer.Write(DivisionCode.Full(village.CountyCode), NpgsqlDbType.Text);
        writer.Write(land.Households.Kind[i] == HouseholdKind.Family ? nameof(HouseholdKind.Family) : nameof(HouseholdKind.Collective), NpgsqlDbType.Text);
        writer.Write(land.Households.Persons[i], NpgsqlDbType.Smallint);
        writer.Write(Names<SupplyType>.Of[(int)water.Supply[i]], NpgsqlDbType.Text);
        writer.Write(Names<Delivery>.Of[(int)water.Delivery[i]], NpgsqlDbType.Text);
        WriteReference(writer, water.Scheme[i]);
        WriteReference(writer, water.ServiceNode[i]);
    }

    /// <summary>An index from 0 becomes an id from 1; -1 is none.</summary>
    static void WriteReference(NpgsqlBinaryImporter writer, int index)
    {
        if (index < 0) writer.WriteNull();
        else writer.Write(index + 1L, NpgsqlDbType.Bigint);
    }

    static class Names<T> where T : struct, Enum
    {
        public static readonly string[] Of = Enum.GetNames<T>();
    }
}
