using GeoZones.Data.Model;
using GeoZones.Data.Schema;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GeoZones.Data.Migrations
{
    /// <summary>Versions of a zone asked and compared, every change of one attributed, pasted lists of villages, drafts hidden in what functions tell.</summary>
    [DbContext(typeof(GeoZonesContext))]
    [Migration("20261122090000_Versions")]
    public partial class Versions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            foreach (var part in new[] { "1-announced", "2-events", "3-coverage", "4-changes", "5-pasted" })
                migrationBuilder.Sql(SchemaSql.Read(part, "Versions"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            throw new NotSupportedException("The events of zones are not undone; drop the database instead.");
    }
}
