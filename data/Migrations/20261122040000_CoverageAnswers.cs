using GeoZones.Data.Model;
using GeoZones.Data.Schema;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GeoZones.Data.Migrations
{
    /// <summary>Coverage as callers are shown it, above the definitions and the published totals of villages.</summary>
    [DbContext(typeof(GeoZonesContext))]
    [Migration("20261122040000_CoverageAnswers")]
    public partial class CoverageAnswers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(SchemaSql.Read("7-answers", "Coverage"));

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            throw new NotSupportedException("The answers of coverage are not undone; drop the database instead.");
    }
}
