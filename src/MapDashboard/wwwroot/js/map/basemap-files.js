// Fetches the files of basemap/.
const FOLDER = new URL('../../basemap/', import.meta.url).href;

/** @param {string} name such as "world-50m.bin" @returns {Promise<Response>} */
export async function basemapFile(name) {
  const response = await fetch(FOLDER + name);
  if (!response.ok) throw new Error(`${FOLDER}${name}: ${response.status}`);
  return response;
}
