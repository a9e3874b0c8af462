using Microsoft.EntityFrameworkCore.Migrations;

namespace MapDashboard.Storage.Migrations.Sqlite;

/// <summary>What makes a SQLite file a GeoPackage 1.3. Used by released migrations, so never edited.</summary>
/// <seealso href="https://www.geopackage.org/spec131/"/>
internal static class GeoPackageTables
{
    /// <summary>The file's marks and the tables every GeoPackage has.</summary>
    public static void CreateGeoPackage(this MigrationBuilder migration)
    {
        migration.Sql("PRAGMA application_id = 1196444487;"); // "GPKG"
        migration.Sql("PRAGMA user_version = 10300;");
        migration.Sql("""
            CREATE TABLE gpkg_spatial_ref_sys (
              srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL,
              organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
            """);
        migration.Sql("""
            INSERT INTO gpkg_spatial_ref_sys VALUES
              ('Undefined Cartesian', -1, 'NONE', -1, 'undefined', 'undefined Cartesian coordinate reference system'),
              ('Undefined geographic', 0, 'NONE', 0, 'undefined', 'undefined geographic coordinate reference system'),
              ('WGS 84 geodetic', 4326, 'EPSG', 4326, 'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AXIS["Latitude",NORTH],AXIS["Longitude",EAST],AUTHORITY["EPSG","4326"]]', 'longitude/latitude coordinates in decimal degrees on the WGS 84 spheroid');
            """);
        migration.Sql("""
            CREATE TABLE gpkg_contents (
              table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE, description TEXT DEFAULT '',
              last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
              min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
              CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
            """);
        migration.Sql("""
            CREATE TABLE gpkg_geometry_columns (
              table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
              CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name), CONSTRAINT uk_gc_table_name UNIQUE (table_name),
              CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
              CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id));
            """);
        migration.Sql("""
            CREATE TABLE gpkg_extensions (
              table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL, definition TEXT NOT NULL, scope TEXT NOT NULL,
              CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name));
            """);
    }

    /// <summary>Registers a table with a key "fid" and a column "geom" as a feature table, with its R*Tree and the triggers that keep it.</summary>
    public static void AddFeatures(this MigrationBuilder migration, string table)
    {
        var tree = $"rtree_{table}_geom";
        const string Row = "NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom)";
        const string HasGeometry = "(NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom))";
        const string HasNone = "(NEW.geom ISNULL OR ST_IsEmpty(NEW.geom))";
        migration.Sql($"INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id, min_x, min_y, max_x, max_y) VALUES ('{table}', 'features', '{table}', 4326, -180, -90, 180, 90);");
        migration.Sql($"INSERT INTO gpkg_geometry_columns VALUES ('{table}', 'geom', 'GEOMETRY', 4326, 0, 0);");
        migration.Sql($"INSERT INTO gpkg_extensions VALUES ('{table}', 'geom', 'gpkg_rtree_index', 'http://www.geopackage.org/spec120/#extension_rtree', 'write-only');");
        migration.Sql($"CREATE VIRTUAL TABLE {tree} USING rtree(id, minx, maxx, miny, maxy);");
        migration.Sql($"CREATE TRIGGER {tree}_insert AFTER INSERT ON {table} WHEN (NEW.geom NOT NULL AND NOT ST_IsEmpty(NEW.geom)) BEGIN INSERT OR REPLACE INTO {tree} VALUES ({Row}); END;");
        migration.Sql($"CREATE TRIGGER {tree}_update1 AFTER UPDATE OF geom ON {table} WHEN OLD.fid = NEW.fid AND {HasGeometry} BEGIN INSERT OR REPLACE INTO {tree} VALUES ({Row}); END;");
        migration.Sql($"CREATE TRIGGER {tree}_update2 AFTER UPDATE OF geom ON {table} WHEN OLD.fid = NEW.fid AND {HasNone} BEGIN DELETE FROM {tree} WHERE id = OLD.fid; END;");
        migration.Sql($"CREATE TRIGGER {tree}_update3 AFTER UPDATE ON {table} WHEN OLD.fid != NEW.fid AND {HasGeometry} BEGIN DELETE FROM {tree} WHERE id = OLD.fid; INSERT OR REPLACE INTO {tree} VALUES ({Row}); END;");
        migration.Sql($"CREATE TRIGGER {tree}_update4 AFTER UPDATE ON {table} WHEN OLD.fid != NEW.fid AND {HasNone} BEGIN DELETE FROM {tree} WHERE id IN (OLD.fid, NEW.fid); END;");
        migration.Sql($"CREATE TRIGGER {tree}_delete AFTER DELETE ON {table} WHEN OLD.geom NOT NULL BEGIN DELETE FROM {tree} WHERE id = OLD.fid; END;");
    }
}
