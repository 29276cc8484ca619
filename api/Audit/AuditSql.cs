using Npgsql;

namespace GeoZones.Api.Audit;

/// <summary>The statements of the audit.</summary>
static class AuditSql
{
    public const string Seal = "SELECT seal_audit()";

    public const string Head = "SELECT number || ':' || encode(hash, 'hex') FROM audit_head WHERE number > 0";

    const string Add = """
        INSERT INTO audit_entries (author, role, action, method, question, entity_set, entity_key, from_version, to_version, rows, purpose, request_id, address)
        SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::bigint[], $9::bigint[], $10::bigint[], $11::text[], $12::text[], $13::text[])
        """;

    /// <summary>One statement for all of them.</summary>
    public static NpgsqlBatchCommand Adding(IReadOnlyList<AuditLine> lines)
    {
        var command = new NpgsqlBatchCommand(Add);
        Column(line => line.Asked.Author);
        Column(line => line.Asked.Role);
        Column(line => line.Action.ToString());
        Column(line => line.Asked.Method);
        Column(line => line.Asked.Question);
        Column(line => line.EntitySet);
        Column(line => line.EntityKey);
        Column(line => line.FromVersion);
        Column(line => line.ToVersion);
        Column(line => line.Rows);
        Column(line => line.Purpose);
        Column(line => line.Asked.RequestId);
        Column(line => line.Asked.Address);
        return command;

        void Column<T>(Func<AuditLine, T> of) => command.Parameters.Add(new NpgsqlParameter<T[]> { TypedValue = [.. lines.Select(of)] });
    }
}
