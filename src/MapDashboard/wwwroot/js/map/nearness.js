// How near records are shown, by how well their place is known. Pure.
import { isArea } from '../state/wording.js';
import { NO_AREAS_FROM_ZOOM } from './areas.js';

const ZOOM_FOR = { site: 12, city: 9, region: 6, country: 5 };
const MAX_FIT_ZOOM = 10;
const MAX_REVEAL_ZOOM = 8;

const zoomFor = ({ properties }) => ZOOM_FOR[properties.precision] ?? 8;

/** The nearest zoom at which all of these records are shown. @param {object[]} features */
export const fitZoom = (features) => Math.min(MAX_FIT_ZOOM, Math.max(...features.map(zoomFor)));

/**
 * The zoom at which a record is brought into view.
 * @param {any} feature @param {number} zoom where the map is @param {() => boolean} isClustered whether it is one of several under a symbol there
 * @returns {{zoom: number, isSeen: boolean}} isSeen: the map is near enough, and not too near
 */
export function revealZoom(feature, zoom, isClustered) {
  const wanted = Math.min(zoomFor(feature), MAX_REVEAL_ZOOM);
  if (isArea(feature.properties.precision) && zoom >= NO_AREAS_FROM_ZOOM) return { zoom: wanted, isSeen: false };
  return { zoom: Math.max(zoom, wanted), isSeen: zoom >= wanted || !isClustered() };
}
