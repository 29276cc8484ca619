using System;
using GeoZones.Data.Model;
using GeoZones.Data.Schema;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace GeoZones.Data.Migrations
{
    /// <summary>Who did what, only added to, and its chain.</summary>
    [DbContext(typeof(GeoZonesContext))]
    [Migration("20261122130000_Audit")]
    public partial class Audit : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "audit_entries",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false, comment: "编号 / id")
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "clock_timestamp()", comment: "时间, UTC / when"),
                    author = table.Column<string>(type: "text", nullable: false, comment: "操作者 / who"),
                    role = table.Column<string>(type: "text", nullable: false, comment: "角色 / role"),
                    action = table.Column<string>(type: "text", nullable: false, comment: "行为 / action"),
                    method = table.Column<string>(type: "text", nullable: false, comment: "HTTP 方法 / HTTP method"),
                    question = table.Column<string>(type: "text", nullable: false, comment: "地址及查询, 不含密钥 / address and question, without secrets"),
                    entity_set = table.Column<string>(type: "text", nullable: true, comment: "实体集 / entity set"),
                    entity_key = table.Column<string>(type: "text", nullable: true, comment: "行的键 / key of the row"),
                    from_version = table.Column<long>(type: "bigint", nullable: true, comment: "修改前版本 / version before"),
                    to_version = table.Column<long>(type: "bigint", nullable: true, comment: "修改后版本 / version after"),
                    rows = table.Column<long>(type: "bigint", nullable: true, comment: "行数或瓦片数, 未知为空 / rows or tiles, null if not known"),
                    purpose = table.Column<string>(type: "text", nullable: true, comment: "查看目的 / purpose that was stated"),
                    request_id = table.Column<string>(type: "text", nullable: false, comment: "请求编号 / request"),
                    address = table.Column<string>(type: "text", nullable: true, comment: "来源地址 / address of the caller"),
                    transaction = table.Column<long>(type: "bigint", nullable: false, defaultValueSql: "(pg_current_xact_id()::text)::bigint", comment: "事务号 / transaction")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_entries", x => x.id);
                    table.CheckConstraint("audit_entry_action_known", "action IN ('Unknown', 'Write', 'SignIn', 'SignInRefused', 'SignOut', 'AccountChange', 'Export', 'HouseholdRead', 'HouseholdTiles')");
                },
                comment: "审计: 谁在何时做了什么, 只增不改 / audit: who did what and when; rows are only added");

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_at",
                table: "audit_entries",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_transaction",
                table: "audit_entries",
                column: "transaction");

            migrationBuilder.Sql(SchemaSql.Read("1-entries", "Audit"));
            migrationBuilder.Sql(SchemaSql.Read("2-seals", "Audit"));
            migrationBuilder.Sql(SchemaSql.Read("3-check", "Audit"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            throw new NotSupportedException("An audit is not undone; drop the database instead.");
    }
}
