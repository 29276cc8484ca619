using GeoZones.Data.Model;
using GeoZones.Data.Schema;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GeoZones.Data.Migrations
{
    /// <summary>What the index in memory follows: changes of households, and changes that are forgotten without their number.</summary>
    [DbContext(typeof(GeoZonesContext))]
    [Migration("20261122140000_Following")]
    public partial class Following : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            foreach (var part in new[] { "1-household-changes", "2-pruning" })
                migrationBuilder.Sql(SchemaSql.Read(part, "Following"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            throw new NotSupportedException("The changes of households are not undone; drop the database instead.");
    }
}
