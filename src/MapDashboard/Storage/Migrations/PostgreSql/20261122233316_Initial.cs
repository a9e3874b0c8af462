using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace MapDashboard.Storage.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(PostgresObjects.BeforeTables);

            migrationBuilder.CreateTable(
                name: "changes",
                columns: table => new
                {
                    sequence = table.Column<long>(type: "bigint", nullable: false, defaultValueSql: "next_change()"),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    record_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    record = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    cause = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    note = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    decision_id = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_changes", x => x.sequence);
                });

            migrationBuilder.CreateTable(
                name: "decisions",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    record_id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    other_id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    document_id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    body = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    note = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    undone = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_decisions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "documents",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    title = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    author = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    publisher = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    url = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    published = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    language = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    license = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    added = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    text_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    toponyms = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_documents", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "records",
                columns: table => new
                {
                    fid = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    record_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    summary = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    layer = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    program = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    subject = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    status = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    dates = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    first_year = table.Column<int>(type: "integer", nullable: true),
                    last_year = table.Column<int>(type: "integer", nullable: true),
                    places = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    countries = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    precision = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    actors = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    confidence = table.Column<double>(type: "double precision", nullable: false),
                    review = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    sources = table.Column<int>(type: "integer", nullable: false),
                    changed = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    body = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    wkb = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_records", x => x.fid);
                    table.UniqueConstraint("AK_records_record_id", x => x.record_id);
                });

            migrationBuilder.CreateTable(
                name: "sessions",
                columns: table => new
                {
                    sha256 = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    token_name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    is_code = table.Column<bool>(type: "boolean", nullable: false),
                    expires = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sessions", x => x.sha256);
                });

            migrationBuilder.CreateTable(
                name: "settings",
                columns: table => new
                {
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    value = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_settings", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "stages",
                columns: table => new
                {
                    code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    key_sha256 = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    opened_by = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    opened = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    last_driven = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    view = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    presenter = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    presenter_page = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_stages", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "stories",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    language = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    scenes = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    changed = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    changed_by = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_stories", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "tokens",
                columns: table => new
                {
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    role = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    sha256 = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    created = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    last_used = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    revoked = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_tokens", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "claims",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    document_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    body = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    quote = table.Column<string>(type: "text", nullable: false, collation: "C")
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
                    record_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    claim_id = table.Column<long>(type: "bigint", nullable: false)
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
                name: "IX_changes_at",
                table: "changes",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "IX_changes_decision_id",
                table: "changes",
                column: "decision_id");

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

            migrationBuilder.CreateIndex(
                name: "IX_documents_added",
                table: "documents",
                column: "added");

            migrationBuilder.CreateIndex(
                name: "IX_documents_text_id",
                table: "documents",
                column: "text_id");

            migrationBuilder.CreateIndex(
                name: "IX_record_claims_claim_id",
                table: "record_claims",
                column: "claim_id");

            migrationBuilder.CreateIndex(
                name: "IX_tokens_sha256",
                table: "tokens",
                column: "sha256",
                unique: true);

            migrationBuilder.Sql(PostgresObjects.AfterTables);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "changes");

            migrationBuilder.DropTable(
                name: "decisions");

            migrationBuilder.DropTable(
                name: "record_claims");

            migrationBuilder.DropTable(
                name: "sessions");

            migrationBuilder.DropTable(
                name: "settings");

            migrationBuilder.DropTable(
                name: "stages");

            migrationBuilder.DropTable(
                name: "stories");

            migrationBuilder.DropTable(
                name: "tokens");

            migrationBuilder.DropTable(
                name: "claims");

            migrationBuilder.DropTable(
                name: "records");

            migrationBuilder.DropTable(
                name: "documents");

            migrationBuilder.Sql(PostgresObjects.Drop);
        }
    }
}
