// node read-tile.mjs FILE: a Mapbox Vector Tile as JSON, read by the libraries that web maps read them with
import { readFileSync } from 'node:fs';
import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';

const tile = new VectorTile(new PbfReader(readFileSync(process.argv[2])));
const layers = Object.values(tile.layers).map((layer) => ({
  name: layer.name,
  version: layer.version,
  extent: layer.extent,
  features: Array.from({ length: layer.length }, (_, i) => {
    const feature = layer.feature(i);
    return { type: feature.type, properties: feature.properties, geometry: feature.loadGeometry().map((ring) => ring.map((p) => [p.x, p.y])) };
  }),
}));
process.stdout.write(JSON.stringify(layers));
