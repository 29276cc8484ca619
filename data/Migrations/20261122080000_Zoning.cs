using GeoZones.Data.Model;
using GeoZones.Data.Schema;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GeoZones.Data.Migrations
{
    /// <summary>Checks of zones and tools for their boundaries; docs/zoning.md has them in one table.</summary>
    [DbContext(typeof(GeoZonesContext))]
    [Migration("20261122080000_Zoning")]
    public partial class Zoning : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            foreach (var part in new[] { "1-constants", "2-shapes", "3-voids", "4-faults", "5-checks", "6-villages", "7-border", "8-move-border" })
                migrationBuilder.Sql(SchemaSql.Read(part, "Zoning"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            throw new NotSupportedException("The checks of zones are not undone; drop the database instead.");
    }
}
