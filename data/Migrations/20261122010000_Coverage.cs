using GeoZones.Data.Model;
using GeoZones.Data.Schema;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GeoZones.Data.Migrations
{
    /// <summary>The definitions of coverage as SQL functions; docs/coverage.md has them in one table.</summary>
    [DbContext(typeof(GeoZonesContext))]
    [Migration("20261122010000_Coverage")]
    public partial class Coverage : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            foreach (var part in new[] { "1-area", "2-rules", "3-villages", "4-pipes", "5-totals", "6-difference" })
                migrationBuilder.Sql(SchemaSql.Read(part, "Coverage"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            throw new NotSupportedException("The definitions of coverage are not undone; drop the database instead.");
    }
}
