// One of the peers: a thin server of Node over PostGIS, which does nothing but ask and pass on. node server.mjs PORT POSTGRES-PORT
import http from 'node:http';
import pg from 'pg';

const MOST_IN_TILE = 10_000;
const pool = new pg.Pool({ host: '127.0.0.1', port: Number(process.argv[3]), user: 'postgres', database: 'postgres', max: 8 });

const PAGE = `SELECT '{"type":"FeatureCollection","features":[' || coalesce(string_agg(feature, ','), '') || ']}' AS answer FROM (
  SELECT '{"type":"Feature","id":' || id || ',"properties":' || json_build_object('title', title, 'layer', layer, 'program', program, 'year', year, 'status', status, 'confidence', confidence)
    || ',"geometry":' || ST_AsGeoJSON(geom, 6) || '}' AS feature
  FROM records WHERE geom && ST_MakeEnvelope($1, $2, $3, $4, 4326) AND ($5::int IS NULL OR year = $5) AND ($6::text IS NULL OR layer = $6) ORDER BY id LIMIT $7) AS page`;

const TILE = `WITH tile AS (SELECT ST_TileEnvelope($1, $2, $3) AS box, ST_TileEnvelope($1, $2, $3, margin => 0.0625) AS wider),
  drawn AS (SELECT id, title, layer, year, status, ST_AsMVTGeom(geom, tile.box, 4096, 256, true) AS geom FROM drawn, tile WHERE geom && tile.wider LIMIT ${MOST_IN_TILE})
  SELECT ST_AsMVT(drawn, 'records', 4096, 'geom') AS answer FROM drawn`;

// 64 by 64 cells a tile
const CLUSTERS = `WITH tile AS (SELECT ST_TileEnvelope($1, $2, $3) AS box, 40075016.68 / 2 ^ $1 / 64 AS cell),
  cells AS (SELECT count(*)::int AS count, min(id) AS id, ST_Centroid(ST_Collect(ST_Centroid(geom))) AS at FROM drawn, tile
    WHERE geom && tile.box AND ($4::text IS NULL OR layer = $4) AND ($5::int IS NULL OR year >= $5)
    GROUP BY floor(ST_X(ST_Centroid(geom)) / tile.cell), floor(ST_Y(ST_Centroid(geom)) / tile.cell)),
  points AS (SELECT count, id, ST_AsMVTGeom(at, tile.box, 4096, 64, true) AS geom FROM cells, tile)
  SELECT ST_AsMVT(points, 'clusters', 4096, 'geom') AS answer FROM points`;

http.createServer(async (request, response) => {
  try {
    const { pathname, searchParams: said } = new URL(request.url, 'http://localhost');
    const [, kind, ...tile] = pathname.split('/');
    const isPage = kind === 'items';
    const query = isPage
      ? { name: 'page', text: PAGE, values: [...said.get('bbox').split(',').map(Number), said.get('year'), said.get('layer'), said.get('limit')] }
      : { name: kind, text: kind === 'clusters' ? CLUSTERS : TILE, values: [...tile.map(Number), ...(kind === 'clusters' ? [said.get('layer'), said.get('since')] : [])] };
    const { answer } = (await pool.query(query)).rows[0];
    const body = Buffer.from(answer);
    response.writeHead(200, { 'content-type': isPage ? 'application/geo+json' : 'application/vnd.mapbox-vector-tile', 'content-length': body.length });
    response.end(body);
  } catch (error) {
    response.writeHead(500);
    response.end(String(error));
  }
}).listen(Number(process.argv[2]), '127.0.0.1', () => console.log('ready'));
