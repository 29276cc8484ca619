namespace GeoZones.Api.Briefings;

/// <summary>The statements about frozen briefings.</summary>
static class BriefingSql
{
    /// <summary>Number and time are the database's.</summary>
    public const string Add = """
        INSERT INTO briefings (title, author, role, divisions, data_version, data_date, content, tiles, hash)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, encode(sha256(convert_to($7, 'UTF8') || $8), 'hex'))
        RETURNING number
        """;

    const string Columns = "number, at, title, author, role, divisions, data_version, data_date, octet_length(content) + octet_length(tiles), hash";

    public const string Newest = $"SELECT {Columns} FROM briefings ORDER BY number DESC LIMIT 500";

    public const string One = $"SELECT {Columns}, content FROM briefings WHERE number = $1";

    public const string Tiles = $"SELECT {Columns}, tiles FROM briefings WHERE number = $1";
}
