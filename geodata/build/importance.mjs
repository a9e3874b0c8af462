// How well known a place is, as a number that orders the whole gazetteer: roughly the decimal logarithm of its inhabitants, moved by its kind.
import { featureClass } from "./places.mjs";

const kinds = { PPLC: 2.5, PPLA: 0.5, PPLA2: 0.25, PPLX: -1, PPLQ: -2, PPLH: -2, PPLW: -2, PPLCH: -1, ADM1: 0.2, ADM2: -0.8 };

/** 0 (nothing is known of it) to about 13 (China). */
export function importance(place) {
  const size = Math.log10(place.population + 1);
  const fame = 0.4 * Math.log10(place.names.size);
  if (place.code.startsWith("PCL")) return size + 4;
  if (place.code === "CONT") return size + 2;
  if (place.code === "OCN" || place.code === "SEA") return 7.5;
  if (place.code === "RGN") return 6.5 + 0.2 * size;
  if (featureClass(place.code) === "H" || featureClass(place.code) === "T") return 6 + 0.1 * size;
  if (featureClass(place.code) === "S") return 4 + fame;
  const city = featureClass(place.code) === "P" && place.population >= 1e6 ? 0.7 : 0;
  // La Paz, The Hague; but also barracks and town halls
  const seat = place.code === "PPLG" && place.population >= 3e5 ? kinds.PPLC : 0;
  return Math.max(0, size + fame + city + seat + (kinds[place.code] ?? 0));
}

export const mostImportant = 14;
