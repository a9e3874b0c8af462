// The map as the rest of the page sees it: records in, clicks and views out. Leaflet stays behind this door.
import { LatLngBounds, LayerGroup, Map as LeafletMap, Marker, DivIcon, point, toLatLng } from './leaflet.js';
import { el, whenIdle } from '../dom.js';
import { colorOf } from '../glyphs.js';
import { isArea } from '../state/wording.js';
import { BasemapData } from './basemap-data.js';
import { BasemapLayer } from './basemap-layer.js';
import { CourseLayer, lonLatOf } from './course-layer.js';
import { LabelsLayer } from './labels-layer.js';
import { boundsOf, layerMix, nearestLon, spotOf } from './marks.js';
import { OwnLocation } from './own-location.js';
import { Palette } from './palette.js';
import { RecordsInput } from './records-input.js';
import { RecordsLayer } from './records-layer.js';
import { ScaleBar } from './scale-bar.js';
import { NO_AREAS_FROM_ZOOM } from './symbol-placing.js';

/** How near a single record is shown, by how well its place is known. */
const ZOOM_FOR = { site: 12, city: 9, region: 6, country: 5 };
const MAX_FIT_ZOOM = 10;

/** Between a symbol and what covers the map, in pixels. */
const AIR = 32;

export class MapView {
  /**
   * @param {HTMLElement} container
   * @param {object} options
   * @param {(key: string) => object} options.layerOf
   * @param {(id: string) => void} options.onRecord a single record was clicked
   * @param {(features: object[]) => void} options.onChoose several records at one spot were clicked
   * @param {(ids: string[]) => void} options.onHover the records under the pointer, none when it has left them
   * @param {(view: {zoom: number, lat: number, lon: number}) => void} options.onMoved
   * @param {(can: {zoomIn: boolean, zoomOut: boolean}) => void} options.onZoomed whether it can go on in either direction
   * @param {(text: string) => void} options.say tells screen readers what the keys have reached
   */
  constructor(container, { layerOf, onRecord, onChoose, onHover, onMoved, onZoomed, say }) {
    this._layerOf = layerOf;
    this._palette = new Palette();
    /** @type {() => import('./symbol-drawing.js').Look} */
    this._look = () => ({ colors: this._palette.colors, colorOf: (layer) => this._palette.resolve(colorOf(layer)), layerOf });
    this._insets = { left: 0, top: 0, right: 0, bottom: 0 };
    this._features = [];
    this._selected = null;
    this._map = new LeafletMap(container, {
      zoomControl: false,
      attributionControl: false,
      minZoom: 2,
      maxZoom: 16,
      worldCopyJump: true,
      maxBounds: [[-85, -Infinity], [85.05, Infinity]],
      maxBoundsViscosity: 1,
    });
    this._map.setView([44, 20], 5);
    for (const [name, zIndex] of [['areas', 370], ['lines', 380], ['labels', 390], ['symbols', 600], ['ghosts', 610], ['handle', 640]]) {
      this._map.createPane(name).style.zIndex = String(zIndex);
    }
    this._map.getPane('labels').style.pointerEvents = 'none';

    const data = (this._data = new BasemapData());
    this._basemap = new BasemapLayer(data, () => this._palette.colors);
    this._records = new RecordsLayer({ layerOf, data, uncovered: () => this._uncovered, look: this._look }).addTo(this._map);
    const onOpen = (group) => (group.features.length === 1 ? onRecord(group.features[0].id) : this._openGroup(group, onChoose));
    this._input = new RecordsInput(this._map, this._records, { layerOf, onOpen, onHover, onReveal: ({ latLng }) => this.revealSpot(lonLatOf(latLng)), say });
    this._own = new OwnLocation().addTo(this._map);
    this._ghosts = new LayerGroup().addTo(this._map);
    this._course = new CourseLayer().addTo(this._map);
    whenIdle(() => new ScaleBar().addTo(this._map));
    this._addLabels(data);
    new ResizeObserver(() => this._map.invalidateSize({ pan: false })).observe(container);
    this._map.on('moveend', () => onMoved(this.view));
    this._map.on('zoomend', () => {
      const zoom = this._map.getZoom();
      onZoomed({ zoomIn: zoom < this._map.getMaxZoom(), zoomOut: zoom > this._map.getMinZoom() });
    });
  }

  get view() {
    const { lat, lng } = this._map.getCenter().wrap();
    return { zoom: this._map.getZoom(), lat, lon: lng };
  }

  set view({ zoom, lat, lon }) {
    this._map.setView(toLatLng([lon, lat]), zoom, { animate: false });
    this.showGround();
  }

  /** Draws the basemap, from now on: as long as nobody knows what will be looked at, it would be drawn for nothing. */
  showGround() {
    this._basemap.addTo(this._map);
  }

  /** Goes to a view that somebody else leads to: near by at a glide, so that many small steps are one movement, farther off in flight. */
  follow({ zoom, lat, lon }) {
    const center = this._nearest([lon, lat]);
    if (prefersCalm()) return this._map.setView(center, zoom, { animate: false });
    const far = this._map.getSize().distanceTo([0, 0]) / 2;
    const isNear = zoom === this._map.getZoom() && this._map.latLngToContainerPoint(center).distanceTo(this._map.getSize().divideBy(2)) < far;
    if (isNear) this._map.panTo(center, { animate: true, duration: 0.2, easeLinearity: 1 });
    else this._map.flyTo(center, zoom, { duration: 0.7 });
  }

  /** Tells where the map is while somebody drags it. @param {(view: {zoom: number, lat: number, lon: number}) => void} onMove @returns {() => void} ends it */
  whileMoving(onMove) {
    const moved = () => Number.isInteger(this._map.getZoom()) && onMove(this.view);
    this._map.on('move', moved);
    return () => this._map.off('move', moved);
  }

  /** Points at a spot for some seconds. @param {[number, number]} lonLat */
  async showPin(lonLat) {
    (await import('./pin.js')).dropPin(this._map, lonLat);
  }

  /** What the map is drawn in, for whoever fades it. @returns {HTMLElement} */
  get element() {
    return this._map.getContainer();
  }

  /**
   * A view as it was saved in a wide window. On a phone it is taken from further off and put in the middle of what the panels leave free.
   * @param {{zoom: number, lat: number, lon: number}} view
   * @param {{animate: boolean, seen: {width: number, height: number} | null, spotlit: object | null}} how seen: what must be in sight at the least, in CSS pixels of that window; null for as it is; spotlit: a record that no panel may cover
   */
  showView({ zoom, lat, lon }, { animate, seen, spotlit }) {
    const [left, top, right, bottom] = this._uncovered;
    const room = seen ? Math.min((right - left) / seen.width, (bottom - top) / seen.height) : 1;
    const nearness = Math.max(this._map.getMinZoom(), Math.round(zoom + Math.min(0, Math.log2(room))));
    const { x, y } = this._map.getSize();
    let center = this._map.project(this._nearest([lon, lat]), nearness);
    if (seen) center = center.add([(x - left - right) / 2, (y - top - bottom) / 2]);
    const spot = spotlit && spotOf(spotlit);
    if (spot) center = center.add(shiftInto(this._uncovered, this._map.project(this._nearest(spot), nearness).subtract(center).add([x / 2, y / 2]), { x, y }));
    const target = this._map.unproject(center, nearness);
    if (animate && !prefersCalm()) this._map.flyTo(target, nearness, { duration: 1.2 });
    else this._map.setView(target, nearness, { animate: false });
  }

  /** How much of the map the panels cover, in pixels: what is shown is centred in the rest. */
  setInsets(insets) {
    this._insets = { ...this._insets, ...insets };
    this._records.arrange();
  }

  /** Moves what is seen to the right. @param {number} px CSS pixels */
  shift(px) {
    if (px !== 0) this._map.panBy([-px, 0], { animate: false });
  }

  zoom(by) {
    this._map.setZoom(this._map.getZoom() + by);
  }

  setRecords(features) {
    this._features = features;
    this._records.setFeatures(features);
    this._highlightCountries();
    this._labels?.repaint();
  }

  setSelected(id) {
    this._selected = id;
    this._records.setSelected(id);
    this._highlightCountries();
  }

  setHovered(id) {
    this._records.setHovered(id);
  }

  announce(ids) {
    this._records.announce(ids);
  }

  /** Shows all of these records at once. */
  fit(features, { animate = true } = {}) {
    const bounds = boundsOf(features);
    if (!bounds) return;
    const [west, south, east, north] = bounds;
    const maxZoom = Math.min(MAX_FIT_ZOOM, Math.max(...features.map((f) => ZOOM_FOR[f.properties.precision] ?? 8)));
    this._flyToBounds([[south, west], [north, east]], { maxZoom, animate });
    this.showGround();
  }

  /** Brings a record into view; where it is in view already the map stays as it is. */
  reveal(feature) {
    const spot = spotOf(feature);
    if (!spot) return;
    const { precision } = feature.properties;
    const zoom = this._map.getZoom();
    const wanted = Math.min(ZOOM_FOR[precision] ?? 8, 8);
    const isTooNear = isArea(precision) && zoom >= NO_AREAS_FROM_ZOOM;
    const isParted = zoom >= wanted || !this._records.isClustered(feature.id);
    if (this._isUncovered(spot) && isParted && !isTooNear) return;
    this.flyTo(spot, isTooNear ? wanted : Math.max(zoom, wanted));
  }

  /** Brings a spot into view, no nearer than the map is. @param {[number, number]} lonLat */
  revealSpot(lonLat) {
    if (!this._isUncovered(lonLat)) this.flyTo(lonLat, this._map.getZoom());
  }

  flyTo(lonLat, zoom) {
    const { left, top, right, bottom } = this._insets;
    const shift = [(right - left) / 2, (bottom - top) / 2];
    const center = this._map.unproject(this._map.project(this._nearest(lonLat), zoom).add(shift), zoom);
    if (prefersCalm()) this._map.setView(center, zoom, { animate: false });
    else this._map.flyTo(center, zoom, { duration: 0.8 });
  }

  /**
   * Marks places that were considered and not taken.
   * @param {object[]} candidates @param {((candidate: object) => void) | null} [onPick] makes them buttons
   */
  showGhosts(candidates, onPick = null) {
    this._ghosts.clearLayers();
    for (const candidate of candidates) {
      const { name, country, lon, lat, isPicked } = candidate;
      const icon = new DivIcon({ html: el('span', { class: isPicked ? 'ghost is-picked' : 'ghost' }, el('i', {}, isPicked ? '✓' : '?'), `${name}, ${country}`), iconSize: [22, 22], className: 'ghost-icon' });
      const marker = new Marker(this._nearest([lon, lat]), { icon, interactive: onPick !== null, keyboard: false, pane: 'ghosts' });
      if (onPick) marker.on('click', () => onPick(candidate));
      this._ghosts.addLayer(marker);
    }
  }

  /** Brings all the places that were considered, and the record itself, into view; where they are in view already the map stays as it is. */
  revealGhosts() {
    const ghosts = /** @type {import('./leaflet.js').Marker[]} */ (this._ghosts.getLayers()).map((ghost) => lonLatOf(ghost.getLatLng()));
    const own = spotOf(this._features.find((f) => f.id === this._selected) ?? {});
    const spots = own ? [...ghosts, own] : ghosts;
    if (ghosts.length === 0 || spots.every((spot) => this._isUncovered(spot))) return;
    this._flyToBounds(new LatLngBounds(spots.map((spot) => this._nearest(spot))), { maxZoom: this._map.getZoom() });
  }

  /**
   * Markers to put a record somewhere by hand, with the line between them; none takes them away.
   * @param {[number, number][]} lonLats @param {(index: number, lonLat: [number, number]) => void} onMoved @param {number | null} focus which one takes the focus
   */
  showCourse(lonLats, onMoved, focus) {
    this._course.show(lonLats, onMoved, focus);
  }

  /** The middle of what the panels leave free. @returns {[number, number]} */
  get freeCenter() {
    const { left, top, right, bottom } = this._insets;
    const { x, y } = this._map.getSize();
    const { lng, lat } = this._map.containerPointToLatLng([(left + x - right) / 2, (top + y - bottom) / 2]).wrap();
    return [lng, lat];
  }

  /** Waits for clicks on the map; records on it are not clicked meanwhile. @param {(lonLat: [number, number]) => void} onClick @returns {() => void} ends the waiting */
  waitForClicks(onClick) {
    const container = this._map.getContainer();
    container.classList.add('is-awaiting');
    this._map.doubleClickZoom.disable();
    const taken = ({ latlng }) => onClick(lonLatOf(latlng));
    this._map.on('click', taken);
    return () => {
      container.classList.remove('is-awaiting');
      this._map.doubleClickZoom.enable();
      this._map.off('click', taken);
    };
  }

  /** Shows where the reader is, and goes there. @param {[number, number]} lonLat @param {number} radius metres within which it lies */
  showOwnLocation(lonLat, radius) {
    this._own.show(lonLat, radius);
    this.flyTo(lonLat, Math.max(this._map.getZoom(), radius < 2000 ? 12 : radius < 20_000 ? 9 : 6));
  }

  /** Gives the focus to the symbol that a record is under, else to the map. @param {string} id */
  focusRecord(id) {
    if (!this._records.focus(id)) this._map.getContainer().focus({ preventScroll: true });
  }

  /**
   * Prepares a picture of what the panels leave free of the map.
   * @returns {Promise<() => {svg: string, symbols: number, width: number, height: number}>} draws it as SVG, at once and in the present colours
   */
  async picture() {
    const { drawMap, loadGround } = await import('./map-picture.js');
    const [ground, highlightOf] = await Promise.all([loadGround(this._map, this._data), this._basemap.highlights()]);
    const { left, top, right, bottom } = this._insets;
    const { x, y } = this._map.getSize();
    const crop = { left, top, width: x - left - right, height: y - top - bottom };
    return () => ({ ...crop, ...drawMap({ map: this._map, ground, highlightOf, records: this._records, labels: this._labels, colors: this._palette.colors }, crop) });
  }

  themeChanged() {
    this._palette.refresh();
    this._basemap.repaint();
    this._records.repaint();
    this._labels?.repaint();
    this._highlightCountries();
  }

  /** Whether one finger or a pressed button moves the map; two fingers always do. @param {boolean} isDragged */
  allowDragging(isDragged) {
    if (isDragged) this._map.dragging.enable();
    else this._map.dragging.disable();
  }

  resized() {
    this._map.invalidateSize({ pan: false });
  }

  async _addLabels(data) {
    const places = await data.places().catch(() => []); // without names the map is still a map
    this._labels = new LabelsLayer(places, () => data.morePlaces(), () => this._palette.colors, () => this._records.obstacles()).addTo(this._map);
  }

  /** Several records: nearer, as far as it takes to part them; what no zoom parts is a list to choose from. */
  _openGroup(group, onChoose) {
    const zoom = this._records.splitZoomOf(group);
    if (zoom === null) {
      onChoose(group.features);
      return;
    }
    const bounds = new LatLngBounds(group.marks.map((m) => this._nearest([m.lon, m.lat])));
    const fitting = this._map.getBoundsZoom(bounds, false, this._padding(48));
    this.flyTo(lonLatOf(bounds.getCenter()), Math.max(zoom, Math.min(fitting, this._map.getZoom() + 4)));
  }

  /** What the panels and this much air take of the map, both sides together. @param {number} air pixels */
  _padding(air) {
    const { left, top, right, bottom } = this._insets;
    return point([left + right + 2 * air, top + bottom + 2 * air]);
  }

  _flyToBounds(bounds, { maxZoom, animate = true }) {
    const { left, top, right, bottom } = this._insets;
    const options = { paddingTopLeft: [left + 48, top + 48], paddingBottomRight: [right + 48, bottom + 48], maxZoom };
    if (!animate || prefersCalm()) this._map.fitBounds(bounds, { ...options, animate: false });
    else this._map.flyToBounds(bounds, { ...options, duration: 0.7 });
  }

  /** A place in the copy of the world that the view's centre is in or next to. */
  _nearest([lon, lat]) {
    return toLatLng([nearestLon(lon, this._map.getCenter().lng), lat]);
  }

  /** What the panels leave free: left, top, right, bottom in pixels of the container. @returns {[number, number, number, number]} */
  get _uncovered() {
    const { x, y } = this._map.getSize();
    const { left, top, right, bottom } = this._insets;
    return [left, top, x - right, y - bottom];
  }

  _isUncovered(lonLat) {
    const { x, y } = this._map.latLngToContainerPoint(this._nearest(lonLat));
    const [left, top, right, bottom] = this._uncovered;
    return x > left + 20 && x < right - 20 && y > top + 20 && y < bottom - 20;
  }

  /** Countries of records that are known no better than that: the whole country is tinted, no point is claimed. */
  _highlightCountries() {
    const byCountry = new Map();
    for (const feature of this._features) {
      const code = feature.properties.precision === 'country' ? feature.properties.places?.[0]?.country : null;
      if (!code) continue;
      if (!byCountry.has(code)) byCountry.set(code, []);
      byCountry.get(code).push(feature);
    }
    const highlights = new Map();
    for (const [code, features] of byCountry) {
      const chosen = features.find((f) => f.id === this._selected);
      const { layer } = layerMix(chosen ? [chosen] : features, this._layerOf)[0];
      highlights.set(code, { color: this._palette.resolve(colorOf(layer)), strong: Boolean(chosen) });
    }
    this._basemap.setHighlights(highlights);
  }
}

/** How far the map has to move so that a point of the window lies free; not at all for one that is out of the window anyway. @param {[number, number, number, number]} free left, top, right, bottom */
function shiftInto([left, top, right, bottom], { x, y }, size) {
  if (x < 0 || y < 0 || x > size.x || y > size.y) return [0, 0];
  const beyond = (at, from, to) => (at < from + AIR ? at - from - AIR : at > to - AIR ? at - to + AIR : 0);
  return [beyond(x, left, right), beyond(y, top, bottom)];
}

const prefersCalm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
