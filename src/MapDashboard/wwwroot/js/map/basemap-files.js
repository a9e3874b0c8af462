// The files of basemap/; a talk in one file has them in itself.
import * as api from '../api.js';

/** Asked for already. @type {Map<string, Promise<Response>>} */
const coming = new Map();

/**
 * Asks for the land as soon as the page's script runs. Countries are outlined by it at any zoom, the ground is drawn from it up to zoom 4.
 * @param {number | undefined} zoom of the view that the address names
 */
export function expectLand(zoom) {
  if (zoom >= 5) return; // then cells are drawn, and perhaps no country is outlined
  for (const name of ['countries.json', 'world-50m.bin']) {
    const file = api.basemapFile(name);
    file.catch(() => {}); // who wants the file says so
    coming.set(name, file);
  }
}

/** @param {string} name such as "world-50m.bin" @returns {Promise<Response>} */
export function basemapFile(name) {
  const expected = coming.get(name);
  coming.delete(name);
  return expected ?? api.basemapFile(name);
}
