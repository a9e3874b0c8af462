// A PostgreSQL with PostGIS of its own in a folder, filled by COPY; nothing of it is left afterwards.
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, readdirSync } from 'node:fs';

const HOME = '/usr/lib/postgresql';

export class PostGis {
  constructor(folder, port) {
    [this.folder, this.port] = [folder, port];
    const version = existsSync(HOME) ? readdirSync(HOME).filter((v) => existsSync(`${HOME}/${v}/bin/pg_ctl`)).sort((a, b) => b - a)[0] : undefined;
    if (!version) {
      throw new Error('There is no PostgreSQL: apt-get install postgresql-15-postgis-3 wrk');
    }
    this.programs = `${HOME}/${version}/bin`;
    this.connection = { host: '127.0.0.1', port, user: 'postgres', database: 'postgres' };
  }

  start() {
    chmodSync(this.folder, 0o755);
    const data = `${this.folder}/postgres`;
    execFileSync('mkdir', ['-p', data]);
    if (process.getuid() === 0) {
      const [user, group] = ['-u', '-g'].map((flag) => Number(execFileSync('id', [flag, 'postgres'])));
      chownSync(data, user, group);
    }
    this.run('initdb', '-D', data, '-A', 'trust', '-U', 'postgres', '--encoding=UTF8', '--locale=C.UTF-8');
    const settings = `-p ${this.port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${data} -c shared_buffers=1GB -c work_mem=32MB -c maintenance_work_mem=512MB -c max_wal_size=4GB -c jit=off`;
    this.run('pg_ctl', '-D', data, '-w', '-l', `${data}/log`, '-o', settings, 'start');
    this.data = data;
    this.sql('CREATE EXTENSION postgis');
  }

  stop() {
    if (this.data) {
      this.run('pg_ctl', '-D', this.data, '-m', 'immediate', 'stop');
      this.data = undefined;
    }
  }

  /** One table in degrees for pages and one in Web Mercator for tiles, as tile servers want it. */
  load(file) {
    this.sql(`
      CREATE UNLOGGED TABLE lines (feature text);
      \\copy lines FROM '${file}' WITH (FORMAT csv, DELIMITER E'\\x01', QUOTE E'\\x02')
      CREATE TABLE records AS SELECT (f->>'id')::int AS id, p->>'title' AS title, p->>'layer' AS layer, p->>'program' AS program, (p->>'year')::int AS year, p->>'status' AS status,
          (p->>'confidence')::real AS confidence, ST_SetSRID(ST_GeomFromGeoJSON(f->>'geometry'), 4326)::geometry(Geometry, 4326) AS geom
        FROM (SELECT f, f->'properties' AS p FROM (SELECT feature::json AS f FROM lines) AS l) AS r;
      ALTER TABLE records ADD PRIMARY KEY (id);
      CREATE INDEX ON records USING gist (geom);
      CREATE INDEX ON records (layer, year, id);
      CREATE TABLE drawn AS SELECT id, title, layer, year, status, ST_Transform(geom, 3857)::geometry(Geometry, 3857) AS geom FROM records;
      CREATE INDEX ON drawn USING gist (geom);
      DROP TABLE lines;
      VACUUM ANALYZE records;
      VACUUM ANALYZE drawn;`);
  }

  sql(text) {
    const answer = spawnSync('psql', ['-q', '-v', 'ON_ERROR_STOP=1', '-h', '127.0.0.1', '-p', this.port, '-U', 'postgres'], { input: text.replace(/^ +/gm, '').replace(/\n(?=(FROM|\(p->>))/g, ' '), encoding: 'utf8' });
    if (answer.status !== 0) {
      throw new Error(answer.stderr);
    }
  }

  run(program, ...words) {
    const command = [`${this.programs}/${program}`, ...words];
    const all = process.getuid() === 0 ? ['runuser', '-u', 'postgres', '--', ...command] : command;
    execFileSync(all[0], all.slice(1), { stdio: ['ignore', 'ignore', 'inherit'], cwd: '/' });
  }
}
