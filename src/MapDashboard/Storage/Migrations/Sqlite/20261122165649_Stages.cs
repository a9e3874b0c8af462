using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MapDashboard.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Stages : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "stages",
                columns: table => new
                {
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    key_sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    opened_by = table.Column<string>(type: "TEXT", nullable: false),
                    opened = table.Column<string>(type: "DATETIME", nullable: false),
                    last_driven = table.Column<string>(type: "DATETIME", nullable: false),
                    sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    view = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_stages", x => x.code);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "stages");
        }
    }
}
