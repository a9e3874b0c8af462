// QGIS Server over the same table of PostGIS: pages by its OGC API – Features.
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { FastCgi } from './fastcgi.mjs';

const PROGRAM = '/usr/lib/cgi-bin/qgis_mapserv.fcgi';
// the one that Debian's QGIS belongs to
const PYTHON = '/usr/bin/python3';

export class QgisServer {
  needs = [[PROGRAM, 'qgis-server'], ['/usr/lib/python3/dist-packages/qgis', 'python3-qgis'], ...FastCgi.needs];
  name = 'QGIS Server';

  constructor(folder, port, database) {
    [this.folder, this.database, this.server] = [`${folder}/qgis`, database, new FastCgi(`${folder}/qgis`, port)];
    [this.port, this.ready] = [port, '/wfs3/collections/records/items.geojson?limit=1'];
  }

  start() {
    mkdirSync(this.folder, { recursive: true });
    const project = `${this.folder}/peers.qgs`;
    // what it writes of its own goes into the folder
    const environment = { QT_QPA_PLATFORM: 'offscreen', HOME: this.folder, XDG_RUNTIME_DIR: this.folder };
    execFileSync(PYTHON, [path.join(import.meta.dirname, 'qgis_project.py'), project, String(this.database.port)], { env: { ...process.env, ...environment }, stdio: ['ignore', 'ignore', 'pipe'] });
    this.server.start('', PROGRAM, { ...environment, QGIS_PROJECT_FILE: project, QGIS_SERVER_LOG_LEVEL: '2', QGIS_SERVER_LOG_STDERR: '1', QGIS_SERVER_API_WFS3_MAX_LIMIT: '10000' });
  }

  stop() {
    return this.server.stop();
  }

  page({ box, year, layer }) {
    return `/wfs3/collections/records/items.geojson?bbox=${box}${year ? `&year=${year}&layer=${layer}` : ''}&limit=1000`;
  }
}
