using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MapDashboard.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "changes",
                columns: table => new
                {
                    sequence = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    record_id = table.Column<string>(type: "TEXT", nullable: false),
                    record = table.Column<string>(type: "TEXT", nullable: true),
                    at = table.Column<string>(type: "DATETIME", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_changes", x => x.sequence);
                });

            migrationBuilder.CreateTable(
                name: "documents",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: true),
                    author = table.Column<string>(type: "TEXT", nullable: true),
                    publisher = table.Column<string>(type: "TEXT", nullable: true),
                    url = table.Column<string>(type: "TEXT", nullable: true),
                    published = table.Column<string>(type: "TEXT", nullable: true),
                    language = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    license = table.Column<string>(type: "TEXT", nullable: true),
                    added = table.Column<string>(type: "DATETIME", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    toponyms = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_documents", x => x.id);
                });

            // raw SQL, because EF would take a column of type GEOMETRY for SpatiaLite's
            migrationBuilder.CreateGeoPackage();
            migrationBuilder.Sql("""
                CREATE TABLE records (
                  fid INTEGER NOT NULL CONSTRAINT PK_records PRIMARY KEY AUTOINCREMENT, record_id TEXT NOT NULL,
                  title TEXT NOT NULL, summary TEXT NOT NULL, layer TEXT NOT NULL, program TEXT NOT NULL, subject TEXT NOT NULL, status TEXT NOT NULL,
                  dates TEXT NOT NULL, first_year INTEGER, last_year INTEGER, places TEXT NOT NULL, countries TEXT NOT NULL, precision TEXT NOT NULL,
                  actors TEXT NOT NULL, confidence REAL NOT NULL, review TEXT NOT NULL, sources INTEGER NOT NULL,
                  changed DATETIME NOT NULL, sequence INTEGER NOT NULL, body TEXT NOT NULL, geom GEOMETRY NOT NULL,
                  CONSTRAINT AK_records_record_id UNIQUE (record_id));
                """);
            migrationBuilder.AddFeatures("records");

            migrationBuilder.CreateTable(
                name: "settings",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_settings", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "tokens",
                columns: table => new
                {
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    role = table.Column<string>(type: "TEXT", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    created = table.Column<string>(type: "DATETIME", nullable: false),
                    last_used = table.Column<string>(type: "DATETIME", nullable: true),
                    revoked = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_tokens", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "claims",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    document_id = table.Column<string>(type: "TEXT", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    body = table.Column<string>(type: "TEXT", nullable: false),
                    quote = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_claims", x => x.id);
                    table.ForeignKey(
                        name: "FK_claims_documents_document_id",
                        column: x => x.document_id,
                        principalTable: "documents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "record_claims",
                columns: table => new
                {
                    record_id = table.Column<string>(type: "TEXT", nullable: false),
                    claim_id = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_record_claims", x => new { x.record_id, x.claim_id });
                    table.ForeignKey(
                        name: "FK_record_claims_claims_claim_id",
                        column: x => x.claim_id,
                        principalTable: "claims",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_record_claims_records_record_id",
                        column: x => x.record_id,
                        principalTable: "records",
                        principalColumn: "record_id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_changes_record_id",
                table: "changes",
                column: "record_id");

            migrationBuilder.CreateIndex(
                name: "IX_claims_document_id_ordinal",
                table: "claims",
                columns: new[] { "document_id", "ordinal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_documents_added",
                table: "documents",
                column: "added");

            migrationBuilder.CreateIndex(
                name: "IX_record_claims_claim_id",
                table: "record_claims",
                column: "claim_id");

            migrationBuilder.CreateIndex(
                name: "IX_tokens_sha256",
                table: "tokens",
                column: "sha256",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "changes");

            migrationBuilder.DropTable(
                name: "record_claims");

            migrationBuilder.DropTable(
                name: "settings");

            migrationBuilder.DropTable(
                name: "tokens");

            migrationBuilder.DropTable(
                name: "claims");

            migrationBuilder.DropTable(
                name: "records");

            migrationBuilder.DropTable(
                name: "documents");
        }
    }
}
