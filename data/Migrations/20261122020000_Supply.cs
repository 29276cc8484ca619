using GeoZones.Data.Model;
using GeoZones.Data.Schema;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GeoZones.Data.Migrations
{
    /// <summary>What is withheld of small counts, supply by division, and what does not lie where it should; docs/supply.md has the definitions.</summary>
    [DbContext(typeof(GeoZonesContext))]
    [Migration("20261122020000_Supply")]
    public partial class Supply : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            foreach (var part in new[] { "1-withheld", "2-supply-coverage", "3-checks" })
                migrationBuilder.Sql(SchemaSql.Read(part, "Supply"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            throw new NotSupportedException("The definitions of supply are not undone; drop the database instead.");
    }
}
