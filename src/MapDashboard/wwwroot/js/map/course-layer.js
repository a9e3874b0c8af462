// Markers to put a record somewhere by hand, and the line between them.
import { DivIcon, DomEvent, LayerGroup, Marker, Polyline, toLatLng } from './leaflet.js';
import { el } from '../dom.js';
import { t } from '../words.js';
import { nearestLon, unwrapped } from './marks.js';

/** How far an arrow key moves a marker, in pixels. */
const STEP = 4;
const KEYS = { ArrowLeft: [-STEP, 0], ArrowRight: [STEP, 0], ArrowUp: [0, -STEP], ArrowDown: [0, STEP] };

export const CourseLayer = LayerGroup.extend({
  /**
   * @param {[number, number][]} lonLats none takes them away
   * @param {(index: number, lonLat: [number, number]) => void} onMoved @param {number | null} focus which one takes the focus
   */
  show(lonLats, onMoved, focus) {
    this.clearLayers();
    this._markers = [];
    if (lonLats.length === 0) return;
    const center = this._map.getCenter().lng;
    const positions = unwrapped([[nearestLon(lonLats[0][0], center), lonLats[0][1]], ...lonLats.slice(1)]);
    this._line = new Polyline(positions.map((p) => toLatLng(p)), { className: 'course-line', weight: 3, dashArray: '6 6', interactive: false, pane: 'lines' });
    if (positions.length > 1) this.addLayer(this._line);
    positions.forEach((position, index) => this._addMarker(position, index, positions.length, onMoved));
    if (focus !== null) this._markers[focus]?.getElement().focus({ preventScroll: true });
  },

  _addMarker(position, index, count, onMoved) {
    const icon = new DivIcon({ html: el('span', { class: count > 1 ? 'handle is-stop' : 'handle' }), iconSize: count > 1 ? [24, 24] : [36, 36], className: 'handle-icon' });
    const marker = new Marker(toLatLng(position), { icon, draggable: true, keyboard: true, pane: 'handle', zIndexOffset: 20000 });
    const redraw = () => this._line.setLatLngs(this._markers.map((m) => m.getLatLng()));
    const tell = () => {
      redraw();
      onMoved(index, lonLatOf(marker.getLatLng()));
    };
    marker.on('drag', redraw).on('dragend', tell);
    this._markers.push(marker);
    this.addLayer(marker);
    const element = marker.getElement();
    element.setAttribute('aria-label', count > 1 ? t('map-handle-of-line', { number: index + 1 }) : t('map-handle'));
    DomEvent.on(element, 'keydown', (event) => {
      const step = KEYS[event.key];
      if (!step) return;
      DomEvent.stop(event);
      marker.setLatLng(this._map.layerPointToLatLng(this._map.latLngToLayerPoint(marker.getLatLng()).add(step)));
      tell();
    });
  },
});

/** To a metre: nobody points more exactly. @returns {[number, number]} */
export function lonLatOf(latLng) {
  const { lng, lat } = latLng.wrap();
  return [Number(lng.toFixed(5)), Number(lat.toFixed(5))];
}
