// What is seen of the map between the panels, and how the map gets there.
import { LatLngBounds, toLatLng } from './leaflet.js';
import { prefersCalm } from '../dom.js';
import { nearestLon, spotOf } from './marks.js';

/** Around records that are to be seen all, in pixels. */
const FIT_AIR = 48;
/** Between a symbol and what covers the map, in pixels. */
const AIR = 32;

export class MapWindow {
  /** @param {any} map Leaflet's */
  constructor(map) {
    this._map = map;
    /** How much of the map the panels cover, in pixels. */
    this.insets = { left: 0, top: 0, right: 0, bottom: 0 };
  }

  /** What the panels leave free: left, top, right, bottom in pixels of the container. @returns {[number, number, number, number]} */
  get uncovered() {
    const { x, y } = this._map.getSize();
    const { left, top, right, bottom } = this.insets;
    return [left, top, x - right, y - bottom];
  }

  /** The middle of what the panels leave free. @returns {[number, number]} */
  get center() {
    const [left, top, right, bottom] = this.uncovered;
    const { lng, lat } = this._map.containerPointToLatLng([(left + right) / 2, (top + bottom) / 2]).wrap();
    return [lng, lat];
  }

  /** Whether the map is there already, to a pixel: an address has its view rounded. @param {{zoom: number, lat: number, lon: number}} view */
  isAt({ zoom, lat, lon }) {
    const center = this._map.getCenter();
    return zoom === this._map.getZoom() && this._map.project(toLatLng([lon, lat]), zoom).distanceTo(this._map.project(center, zoom)) < 1;
  }

  /** A place in the copy of the world that the view's centre is in or next to. */
  nearest([lon, lat]) {
    return toLatLng([nearestLon(lon, this._map.getCenter().lng), lat]);
  }

  /** @param {[number, number]} lonLat */
  isUncovered(lonLat) {
    const { x, y } = this._map.latLngToContainerPoint(this.nearest(lonLat));
    const [left, top, right, bottom] = this.uncovered;
    return x > left + 20 && x < right - 20 && y > top + 20 && y < bottom - 20;
  }

  /** To the middle of what is free. @param {[number, number]} lonLat @param {number} zoom @param {{animate?: boolean}} [how] */
  flyTo(lonLat, zoom, { animate = true } = {}) {
    const { left, top, right, bottom } = this.insets;
    const shift = [(right - left) / 2, (bottom - top) / 2];
    const center = this._map.unproject(this._map.project(this.nearest(lonLat), zoom).add(shift), zoom);
    if (!animate || prefersCalm()) this._map.setView(center, zoom, { animate: false });
    else this._map.flyTo(center, zoom, { duration: 0.8 });
  }

  /** Shows all of a box in what is free. @param {[number, number, number, number] | null} box west, south, east, north @param {{maxZoom: number, animate?: boolean}} how @returns {boolean} whether there is a box */
  fit(box, how) {
    if (!box) return false;
    const [west, south, east, north] = box;
    this._flyToBounds([[south, west], [north, east]], how);
    return true;
  }

  /** Brings all of these into view, no nearer than the map is; where they are in view already it stays as it is. @param {[number, number][]} lonLats */
  revealAll(lonLats) {
    if (!lonLats.every((spot) => this.isUncovered(spot))) this._flyToBounds(this._boundsOf(lonLats), { maxZoom: this._map.getZoom() });
  }

  /** Goes as near as these have room, but not many steps at once. @param {[number, number][]} lonLats @param {number} zoom at the least */
  part(lonLats, zoom) {
    const bounds = this._boundsOf(lonLats);
    const [left, top, right, bottom] = this.uncovered;
    const covered = this._map.getSize().subtract([right - left, bottom - top]);
    const fitting = this._map.getBoundsZoom(bounds, false, covered.add([2 * FIT_AIR, 2 * FIT_AIR]));
    const { lat, lng } = bounds.getCenter();
    this.flyTo([lng, lat], Math.max(zoom, Math.min(fitting, this._map.getZoom() + 4)));
  }

  /** @param {() => void} onMove at each step of a drag @returns {() => void} ends it */
  whileMoving(onMove) {
    const moved = () => Number.isInteger(this._map.getZoom()) && onMove();
    this._map.on('move', moved);
    return () => this._map.off('move', moved);
  }

  /** Near by at a glide, so that many small steps are one movement, farther off in flight. @param {{zoom: number, lat: number, lon: number}} view */
  follow({ zoom, lat, lon }) {
    const center = this.nearest([lon, lat]);
    if (prefersCalm()) return this._map.setView(center, zoom, { animate: false });
    const far = this._map.getSize().distanceTo([0, 0]) / 2;
    const isNear = zoom === this._map.getZoom() && this._map.latLngToContainerPoint(center).distanceTo(this._map.getSize().divideBy(2)) < far;
    if (isNear) this._map.panTo(center, { animate: true, duration: 0.2, easeLinearity: 1 });
    else this._map.flyTo(center, zoom, { duration: 0.7 });
  }

  /** @param {{zoom: number, lat: number, lon: number}} view @param {{animate: boolean, seen: {width: number, height: number} | null, spotlit: object | null}} how as MapView.showView says */
  show(view, { animate, seen, spotlit }) {
    const { zoom, lat, lon } = seen ? this.fitted(view, seen) : view;
    const { x, y } = this._map.getSize();
    let center = this._map.project(this.nearest([lon, lat]), zoom);
    const spot = spotlit && spotOf(spotlit);
    if (spot) center = center.add(shiftInto(this.uncovered, this._map.project(this.nearest(spot), zoom).subtract(center).add([x / 2, y / 2]), { x, y }));
    const target = this._map.unproject(center, zoom);
    if (animate && !prefersCalm()) this._map.flyTo(target, zoom, { duration: 1.2 });
    else this._map.setView(target, zoom, { animate: false });
  }

  /**
   * A view of a wide window as this one shows it: from as far off as its middle needs, and in the middle of what the panels leave free.
   * @param {{zoom: number, lat: number, lon: number}} view @param {{width: number, height: number}} seen what must be in sight at the least, in CSS pixels of that window
   * @returns {{zoom: number, lat: number, lon: number}}
   */
  fitted({ zoom, lat, lon }, seen) {
    const [left, top, right, bottom] = this.uncovered;
    const room = Math.min((right - left) / seen.width, (bottom - top) / seen.height);
    const nearness = Math.max(this._map.getMinZoom(), Math.round(zoom + Math.min(0, Math.log2(room))));
    const { x, y } = this._map.getSize();
    const center = this._map.project(this.nearest([lon, lat]), nearness).add([(x - left - right) / 2, (y - top - bottom) / 2]);
    const at = this._map.unproject(center, nearness);
    return { zoom: nearness, lat: at.lat, lon: at.lng };
  }

  _boundsOf(lonLats) {
    return new LatLngBounds(lonLats.map((lonLat) => this.nearest(lonLat)));
  }

  _flyToBounds(bounds, { maxZoom, animate = true }) {
    const { left, top, right, bottom } = this.insets;
    const options = { paddingTopLeft: [left + FIT_AIR, top + FIT_AIR], paddingBottomRight: [right + FIT_AIR, bottom + FIT_AIR], maxZoom };
    if (!animate || prefersCalm()) this._map.fitBounds(bounds, { ...options, animate: false });
    else this._map.flyToBounds(bounds, { ...options, duration: 0.7 });
  }
}

/** How far the map has to move so that a point of the window lies free; not at all for one that is out of the window anyway. @param {[number, number, number, number]} free left, top, right, bottom */
function shiftInto([left, top, right, bottom], { x, y }, size) {
  if (x < 0 || y < 0 || x > size.x || y > size.y) return [0, 0];
  const beyond = (at, from, to) => (at < from + AIR ? at - from - AIR : at > to - AIR ? at - to + AIR : 0);
  return [beyond(x, left, right), beyond(y, top, bottom)];
}
