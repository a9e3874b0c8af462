// PostGIS behind the thin server of server.mjs.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { end } from './children.mjs';

export class NodeServer {
  name = 'PostGIS behind Node';
  ready = '/tiles/0/0/0';

  constructor(port, database) {
    [this.port, this.database] = [port, database];
  }

  start() {
    this.child = spawn('node', [path.join(import.meta.dirname, 'server.mjs'), String(this.port), String(this.database.port)], { stdio: ['ignore', 'ignore', 'inherit'] });
  }

  stop() {
    return end(this.child);
  }

  tile([z, x, y]) {
    return `/tiles/${z}/${x}/${y}`;
  }

  clusters([z, x, y, layer, since]) {
    return `/clusters/${z}/${x}/${y}?layer=${layer}&since=${since}`;
  }

  page({ box, year, layer }) {
    return `/items?bbox=${box}${year ? `&year=${year}&layer=${layer}` : ''}&limit=1000`;
  }
}
