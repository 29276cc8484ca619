using GeoZones.Data.Model;
using GeoZones.Data.Schema;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GeoZones.Data.Migrations
{
    /// <summary>Accounts, sessions, access tokens and failures to sign in.</summary>
    [DbContext(typeof(GeoZonesContext))]
    [Migration("20261122110000_Accounts")]
    public partial class Accounts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(SchemaSql.Read("accounts", "Accounts"));

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var table in new[] { "sign_in_failures", "access_tokens", "sessions", "accounts" })
                migrationBuilder.DropTable(table);
        }
    }
}
