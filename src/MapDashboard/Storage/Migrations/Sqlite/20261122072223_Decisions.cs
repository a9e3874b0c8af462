using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MapDashboard.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Decisions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "text_id",
                table: "documents",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "cause",
                table: "changes",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "decision_id",
                table: "changes",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "note",
                table: "changes",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "decisions",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    at = table.Column<string>(type: "DATETIME", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    record_id = table.Column<string>(type: "TEXT", nullable: true),
                    other_id = table.Column<string>(type: "TEXT", nullable: true),
                    document_id = table.Column<string>(type: "TEXT", nullable: true),
                    body = table.Column<string>(type: "TEXT", nullable: true),
                    note = table.Column<string>(type: "TEXT", nullable: true),
                    undone = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_decisions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sessions",
                columns: table => new
                {
                    sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    token_name = table.Column<string>(type: "TEXT", nullable: false),
                    is_code = table.Column<bool>(type: "INTEGER", nullable: false),
                    expires = table.Column<string>(type: "DATETIME", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sessions", x => x.sha256);
                });

            // until now no text was ever corrected
            migrationBuilder.Sql("UPDATE documents SET text_id = id;");
            migrationBuilder.Sql("INSERT INTO decisions (at, by, kind, document_id, undone) SELECT added, 'geoparser', 'document-added', id, 0 FROM documents ORDER BY added;");

            migrationBuilder.CreateIndex(
                name: "IX_documents_text_id",
                table: "documents",
                column: "text_id");

            migrationBuilder.CreateIndex(
                name: "IX_changes_at",
                table: "changes",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "IX_changes_decision_id",
                table: "changes",
                column: "decision_id");

            migrationBuilder.CreateIndex(
                name: "IX_decisions_document_id",
                table: "decisions",
                column: "document_id");

            migrationBuilder.CreateIndex(
                name: "IX_decisions_other_id",
                table: "decisions",
                column: "other_id");

            migrationBuilder.CreateIndex(
                name: "IX_decisions_record_id",
                table: "decisions",
                column: "record_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "decisions");

            migrationBuilder.DropTable(
                name: "sessions");

            migrationBuilder.DropIndex(
                name: "IX_documents_text_id",
                table: "documents");

            migrationBuilder.DropIndex(
                name: "IX_changes_at",
                table: "changes");

            migrationBuilder.DropIndex(
                name: "IX_changes_decision_id",
                table: "changes");

            migrationBuilder.DropColumn(
                name: "text_id",
                table: "documents");

            migrationBuilder.DropColumn(
                name: "cause",
                table: "changes");

            migrationBuilder.DropColumn(
                name: "decision_id",
                table: "changes");

            migrationBuilder.DropColumn(
                name: "note",
                table: "changes");
        }
    }
}
