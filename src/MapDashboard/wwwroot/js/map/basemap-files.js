// Fetches the files of basemap/.
const FOLDER = new URL('../../basemap/', import.meta.url).href;

/** Asked for already. @type {Map<string, Promise<Response>>} */
const coming = new Map();

/**
 * Asks for the land as soon as the page's script runs. Countries are outlined by it at any zoom, the ground is drawn from it up to zoom 4.
 * @param {number | undefined} zoom of the view that the address names
 */
export function expectLand(zoom) {
  if (zoom >= 5) return; // then cells are drawn, and perhaps no country is outlined
  for (const name of ['countries.json', 'world-50m.bin']) {
    const file = fetch(FOLDER + name);
    file.catch(() => {}); // who wants the file says so
    coming.set(name, file);
  }
}

/** @param {string} name such as "world-50m.bin" @returns {Promise<Response>} */
export async function basemapFile(name) {
  const expected = coming.get(name);
  coming.delete(name);
  const response = await (expected ?? fetch(FOLDER + name));
  if (!response.ok) throw new Error(`${FOLDER}${name}: ${response.status}`);
  return response;
}
