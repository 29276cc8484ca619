using GeoZones.Data.Model;
using GeoZones.Data.Schema;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GeoZones.Data.Migrations
{
    /// <summary>All checks that rows would break, beside the first at which the database stops.</summary>
    [DbContext(typeof(GeoZonesContext))]
    [Migration("20261122100000_BrokenChecks")]
    public partial class BrokenChecks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(SchemaSql.Read("10-broken-checks"));

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("DROP FUNCTION broken_checks(regclass, jsonb)");
    }
}
