using GeoZones.Data.Model;
using GeoZones.Data.Schema;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GeoZones.Data.Migrations
{
    /// <summary>Names are found by their initials and syllables, and folded without comparing every character.</summary>
    [DbContext(typeof(GeoZonesContext))]
    [Migration("20261122160000_Initials")]
    public partial class Initials : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(SchemaSql.Read("12-initials"));

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            throw new NotSupportedException("The folding of names is not undone; drop the database instead.");
    }
}
