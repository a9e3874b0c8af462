// Waits for clicks on the map to be told a place.
import { lonLatOf } from './course-layer.js';

/** Records are not clicked meanwhile. @param {any} map Leaflet's @param {(lonLat: [number, number]) => void} onClick @returns {() => void} ends the waiting */
export function waitForClicks(map, onClick) {
  const container = map.getContainer();
  const taken = ({ latlng }) => onClick(lonLatOf(latlng));
  container.classList.add('is-awaiting');
  map.doubleClickZoom.disable();
  map.on('click', taken);
  return () => {
    container.classList.remove('is-awaiting');
    map.doubleClickZoom.enable();
    map.off('click', taken);
  };
}
