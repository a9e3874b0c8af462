// The format of the basemap files: one of these per cell, made here and read by wwwroot/js/map/basemap-data.js.
//
//   file     := version:u8 count:varint shape*
//   shape    := kind:varint name:varint pathCount:varint path*
//   path     := length:varint (dx:zigzag dy:zigzag)*       the first point is relative to 0,0
//
// `kind` is an index into KINDS. `name` is 0, or 1 + the index of a country code in countries.json.
// Coordinates are whole numbers, 0..EXTENT across the cell; the buffer around a cell lies outside that range.

export const VERSION = 1;
export const KINDS = ['country', 'coast', 'border', 'disputed', 'lake', 'river', 'subdivision'];

export function encode(shapes) {
  const bytes = [];
  const varint = (n) => {
    for (; n > 127; n = Math.floor(n / 128)) bytes.push((n % 128) | 128);
    bytes.push(n);
  };
  const zigzag = (n) => varint(n < 0 ? -2 * n - 1 : 2 * n);

  bytes.push(VERSION);
  varint(shapes.length);
  for (const { kind, name, paths } of shapes) {
    varint(KINDS.indexOf(kind));
    varint(name);
    varint(paths.length);
    for (const path of paths) {
      varint(path.length);
      let [x, y] = [0, 0];
      for (const [px, py] of path) {
        zigzag(px - x);
        zigzag(py - y);
        [x, y] = [px, py];
      }
    }
  }
  return Uint8Array.from(bytes);
}
