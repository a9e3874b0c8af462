// MapDashboard as it is built: its own pages and tiles, and the same pages by OGC API – Features.
import { execFileSync, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { end } from './children.mjs';

const PRODUCT = path.join(import.meta.dirname, '../../../src/MapDashboard');
const PROGRAM = path.join(PRODUCT, 'bin/Release/net10.0/MapDashboard.dll');

export class Ours {
  name = 'MapDashboard';
  isOurs = true;
  ready = '/api/records?limit=1';

  constructor(folder, port, count) {
    [this.store, this.port] = [path.join(folder, `${count}.gpkg`), port];
    this.environment = { ...process.env, ConnectionStrings__MapDashboard: `Data Source=${this.store}`, DOTNET_ENVIRONMENT: 'Production', Logging__LogLevel__Default: 'Error' };
  }

  load(file) {
    execFileSync('dotnet', [PROGRAM, 'import', file, '--source', 'Made up'], { cwd: PRODUCT, env: this.environment, stdio: ['ignore', 'ignore', 'pipe'] });
  }

  start() {
    // silent, for a first start shows its admin a token
    this.child = spawn('dotnet', [PROGRAM, '--urls', `http://127.0.0.1:${this.port}`], { cwd: PRODUCT, env: this.environment, stdio: 'ignore' });
  }

  stop() {
    return end(this.child);
  }

  remove() {
    ['', '-wal', '-shm'].forEach((end) => rmSync(this.store + end, { force: true }));
  }

  tile([z, x, y]) {
    return `/tiles/${z}/${x}/${y}.mvt`;
  }

  clusters([z, x, y, layer, since]) {
    return `/tiles/${z}/${x}/${y}.mvt?layer=${layer}&year=${since}..`;
  }

  page({ box, year, layer }) {
    return `/api/records?bbox=${box}${year ? `&year=${year}&layer=${layer}` : ''}&limit=1000`;
  }
}

/** The same server, asked otherwise. */
export class Ogc {
  name = 'MapDashboard, `/ogc`';
  isOurs = true;

  constructor(ours) {
    this.port = ours.port;
  }

  page({ box, year, layer }) {
    return `/ogc/collections/records/items?bbox=${box}${year ? `&year=${year}&layer=${layer}` : ''}&limit=1000`;
  }
}
