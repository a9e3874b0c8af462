// Places that were considered for a record and not taken.
import { DivIcon, LayerGroup, Marker } from './leaflet.js';
import { el } from '../dom.js';
import { lonLatOf } from './course-layer.js';

export const GhostsLayer = LayerGroup.extend({
  /** @param {object[]} candidates @param {(lonLat: [number, number]) => any} nearest the place in the copy of the world that is seen @param {((candidate: object) => void) | null} onPick makes them buttons */
  show(candidates, nearest, onPick) {
    this.clearLayers();
    for (const candidate of candidates) {
      const { name, country, lon, lat, isPicked } = candidate;
      const icon = new DivIcon({ html: el('span', { class: isPicked ? 'ghost is-picked' : 'ghost' }, el('i', {}, isPicked ? '✓' : '?'), `${name}, ${country}`), iconSize: [22, 22], className: 'ghost-icon' });
      const marker = new Marker(nearest([lon, lat]), { icon, interactive: onPick !== null, keyboard: false, pane: 'ghosts' });
      if (onPick) marker.on('click', () => onPick(candidate));
      this.addLayer(marker);
    }
  },

  /** Where they stand. @returns {[number, number][]} */
  spots() {
    return this.getLayers().map((ghost) => lonLatOf(ghost.getLatLng()));
  },
});
