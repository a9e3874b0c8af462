// Servers that no package registry has: what they did on another machine with a million other made-up records, beside servers that run here too, in answers a second over 8 connections.
// What they would do here is that by what those did there and do here: scaled, not measured.
const COUNT = 1_000_000;
const NODE = 'PostGIS behind Node';
const THERE = {
  tiles: { absent: { pg_tileserv: 115, tegola: 100 }, beside: { [NODE]: 180, MapServer: 89 } },
  'up to 1,000 of a box, a year and a layer': { absent: { pg_featureserv: 666, pygeoapi: 170 }, beside: { MapServer: 324, 'QGIS Server': 307 } },
  'a page of 1,000 of a box': { absent: { pg_featureserv: 104, pygeoapi: 46 }, beside: { [NODE]: 165, MapServer: 52 } },
};

/**
 * @param count of records: with others than there nothing can be said
 * @param here answers a second by the name of a server
 * @returns the name, rate and sum of each: of the servers in both, the one that makes it fastest
 */
export function absent(asked, count, here) {
  const there = (count === COUNT && THERE[asked]) || { absent: {}, beside: {} };
  const beside = Object.entries(there.beside).filter(([name]) => here.has(name)).map(([name, rate]) => ({ name, there: rate, here: here.get(name) }));
  const by = beside.sort((a, b) => b.here / b.there - a.here / a.there)[0];
  return by ? Object.entries(there.absent).map(([name, rate]) => ({ name, rate: rate * by.here / by.there, sum: `${rate} × ${Math.round(by.here)} / ${by.there} (${by.name})` })) : [];
}
