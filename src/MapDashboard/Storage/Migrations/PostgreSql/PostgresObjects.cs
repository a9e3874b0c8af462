namespace MapDashboard.Storage.Migrations.PostgreSql;

/// <summary>What the first migration makes that EF has no words for. PostGIS is there by then: <see cref="PostgresStart"/>.</summary>
internal static class PostgresObjects
{
    /// <summary>
    /// Numbers of changes without gaps, visible in their order: a transaction that takes one waits until it is the only one that writes (the lock of
    /// <see cref="PostgresMapDb.TakeTurnAsync"/>) and goes on from the last that was committed, so numbers that a broken transaction took are taken again.
    /// </summary>
    public const string BeforeTables = """
        CREATE SEQUENCE change_numbers;
        CREATE FUNCTION next_change() RETURNS bigint LANGUAGE plpgsql AS $$
        BEGIN
          IF current_setting('mapdashboard.numbering', true) IS DISTINCT FROM txid_current()::text THEN
            PERFORM pg_advisory_xact_lock(85080890671105);
            PERFORM setval('change_numbers', (SELECT COALESCE(max(sequence), 0) FROM changes) + 1, false);
            PERFORM set_config('mapdashboard.numbering', txid_current()::text, true);
          END IF;
          RETURN nextval('change_numbers');
        END $$;
        """;

    /// <summary>The geometry for people with a GIS, foreign keys that can wait for the commit, and what other servers hear of.</summary>
    public const string AfterTables = """
        ALTER TABLE records ADD COLUMN geom geometry(Geometry, 4326) GENERATED ALWAYS AS (ST_GeomFromWKB(wkb, 4326)) STORED;
        CREATE INDEX ix_records_geom ON records USING gist (geom);
        ALTER TABLE claims ALTER CONSTRAINT "FK_claims_documents_document_id" DEFERRABLE INITIALLY IMMEDIATE;
        ALTER TABLE record_claims ALTER CONSTRAINT "FK_record_claims_claims_claim_id" DEFERRABLE INITIALLY IMMEDIATE;
        ALTER TABLE record_claims ALTER CONSTRAINT "FK_record_claims_records_record_id" DEFERRABLE INITIALLY IMMEDIATE;
        CREATE FUNCTION tell_changes() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN PERFORM pg_notify('mapdashboard', 'changes'); RETURN NULL; END $$;
        CREATE TRIGGER tell_changes AFTER INSERT ON changes FOR EACH STATEMENT EXECUTE FUNCTION tell_changes();
        CREATE FUNCTION tell_document() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN PERFORM pg_notify('mapdashboard', 'document ' || OLD.id); RETURN NULL; END $$;
        CREATE TRIGGER tell_document AFTER UPDATE OF title OR DELETE ON documents FOR EACH ROW EXECUTE FUNCTION tell_document();
        -- with the server that did it, which knows already
        CREATE FUNCTION tell_stage() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN PERFORM pg_notify('mapdashboard', concat('stage ', COALESCE(NEW.code, OLD.code), ' ', current_setting('mapdashboard.server', true))); RETURN NULL; END $$;
        CREATE TRIGGER tell_stage AFTER INSERT OR UPDATE OR DELETE ON stages FOR EACH ROW EXECUTE FUNCTION tell_stage();
        """;

    public const string Drop = """
        DROP FUNCTION next_change(), tell_changes(), tell_document(), tell_stage();
        DROP SEQUENCE change_numbers;
        """;
}
