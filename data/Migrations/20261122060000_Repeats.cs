using GeoZones.Data.Model;
using GeoZones.Data.Schema;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GeoZones.Data.Migrations
{
    /// <summary>Answers kept for requests that may come twice.</summary>
    [DbContext(typeof(GeoZonesContext))]
    [Migration("20261122060000_Repeats")]
    public partial class Repeats : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(SchemaSql.Read("8-repeats"));

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropTable("idempotency_keys");
    }
}
