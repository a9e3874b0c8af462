// What places are called in the reader's language. Records hold the gazetteer's name, mostly the English one; it stands where no other is known.

/** @type {Map<number, string>} by GeoNames id */
const names = new Map();

/** @param {Record<string, string>} known by GeoNames id */
export function usePlaceNames(known) {
  for (const [id, name] of Object.entries(known)) names.set(Number(id), name);
}

/** @param {{name: string, geonameid?: number | null}} place */
export const placeName = (place) => names.get(place.geonameid ?? 0) ?? place.name;
