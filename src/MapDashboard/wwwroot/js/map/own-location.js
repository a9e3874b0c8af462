// Where the reader is: a cross, and a circle for how sure the device is. Not a record, and nothing that is clicked.
import { Circle, DivIcon, LayerGroup, Marker, toLatLng } from './leaflet.js';
import { el } from '../dom.js';

export const OwnLocation = LayerGroup.extend({
  /** @param {[number, number]} lonLat @param {number} radius metres within which it lies, by the device's word */
  show(lonLat, radius) {
    this.clearLayers();
    this.addLayer(new Circle(toLatLng(lonLat), { radius, pane: 'areas', interactive: false, className: 'own-circle', weight: 1.5 }));
    this.addLayer(new Marker(toLatLng(lonLat), { icon: new DivIcon({ html: el('span', { class: 'own-cross' }), iconSize: [22, 22], className: 'own-icon' }), interactive: false, keyboard: false, pane: 'ghosts' }));
  },
});
