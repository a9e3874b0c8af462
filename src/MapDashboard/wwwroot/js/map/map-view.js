// The map as the rest of the page sees it: records in, clicks and views out. Leaflet stays behind this door.
import { toLatLng } from './leaflet.js';
import { whenIdle } from '../dom.js';
import { colorOf } from '../glyphs.js';
import { BasemapData } from './basemap-data.js';
import { BasemapLayer } from './basemap-layer.js';
import { waitForClicks } from './clicks.js';
import { countryHighlights } from './country-highlights.js';
import { CourseLayer, lonLatOf } from './course-layer.js';
import { GhostsLayer } from './ghosts-layer.js';
import { LabelsLayer } from './labels-layer.js';
import { leafletMap } from './leaflet-map.js';
import { MapWindow } from './map-window.js';
import { boundsOf, spotOf } from './marks.js';
import { fitZoom, revealZoom } from './nearness.js';
import { OwnLocation } from './own-location.js';
import { Palette } from './palette.js';
import { RecordsInput } from './records-input.js';
import { RecordsLayer } from './records-layer.js';
import { ScaleBar } from './scale-bar.js';
import { oneOf } from './tally.js';

export class MapView {
  /**
   * @param {HTMLElement} container
   * @param {object} options
   * @param {(key: string) => object} options.layerOf
   * @param {(id: string) => void} options.onRecord a single record was clicked
   * @param {(features: object[], sums: import('./tally.js').Sum[]) => void} options.onChoose several records at one spot were clicked: those that are here, and those that the server has only counted
   * @param {(ids: string[]) => void} options.onHover the records under the pointer, none when it has left them
   * @param {(view: {zoom: number, lat: number, lon: number}) => void} options.onMoved
   * @param {(can: {zoomIn: boolean, zoomOut: boolean}) => void} options.onZoomed whether it can go on in either direction
   * @param {(text: string) => void} options.say tells screen readers what the keys have reached
   * @param {import('./labels-layer.js').Naming | null} [options.naming] the names of places in another language than English
   */
  constructor(container, { layerOf, onRecord, onChoose, onHover, onMoved, onZoomed, say, naming = null }) {
    this._palette = new Palette();
    /** @type {() => import('./symbol-drawing.js').Look} */
    this._look = () => ({ colors: this._palette.colors, colorOf: (layer) => this._palette.resolve(colorOf(layer)), layerOf });
    this._features = [];
    /** @type {import('./marks.js').Mark[]} */
    this._sums = [];
    this._selected = null;
    this._map = leafletMap(container);
    this._window = new MapWindow(this._map);
    const data = (this._data = new BasemapData());
    this._basemap = new BasemapLayer(data, () => this._palette.colors);
    this._records = new RecordsLayer({ layerOf, data, uncovered: () => this._window.uncovered, look: this._look }).addTo(this._map);
    const onOpen = (group) => (oneOf(group) ? onRecord(group.features[0].id) : this._openGroup(group, onChoose));
    this._input = new RecordsInput(this._map, this._records, { layerOf, onOpen, onHover, onReveal: ({ latLng }) => this.revealSpot(lonLatOf(latLng)), say });
    /** Until land and records have been drawn for the first time. @type {Promise<void>} */
    this.drawn = new Promise((done) => this._basemap.once('load', () => done()));
    this._own = new OwnLocation().addTo(this._map);
    this._ghosts = new GhostsLayer().addTo(this._map);
    this._course = new CourseLayer().addTo(this._map);
    whenIdle(() => new ScaleBar().addTo(this._map));
    this._addLabels(data, naming);
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
    if (!this._window.isAt({ zoom, lat, lon })) this._map.setView(toLatLng([lon, lat]), zoom, { animate: false });
    this.showGround();
  }

  /** Draws the basemap, from now on: as long as nobody knows what will be looked at, it would be drawn for nothing. */
  showGround() {
    this._basemap.addTo(this._map);
  }

  /** Goes to a view that somebody else leads to: near by at a glide, so that many small steps are one movement, farther off in flight. */
  follow(view) {
    this._window.follow(view);
  }

  /** Tells where the map is while somebody drags it. @param {(view: {zoom: number, lat: number, lon: number}) => void} onMove @returns {() => void} ends it */
  whileMoving(onMove) {
    return this._window.whileMoving(() => onMove(this.view));
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
  showView(view, { animate, seen, spotlit }) {
    this._window.show(view, { animate, seen, spotlit });
    this.showGround();
  }

  /** A view of a wide window as this one shows it. @param {{zoom: number, lat: number, lon: number}} view @param {{width: number, height: number}} seen as {@link showView} has it */
  fitted(view, seen) {
    return this._window.fitted(view, seen);
  }

  /** How much of the map the panels cover, in pixels: what is shown is centred in the rest. */
  setInsets(insets) {
    Object.assign(this._window.insets, insets);
    this._records.arrange();
  }

  /** Moves what is seen to the right. @param {number} px CSS pixels */
  shift(px) {
    if (px !== 0) this._map.panBy([-px, 0], { animate: false });
  }

  zoom(by) {
    this._map.setZoom(this._map.getZoom() + by);
  }

  /** @param {object[]} features @param {import('./marks.js').Mark[]} [sums] what the server has counted and not sent */
  setRecords(features, sums = []) {
    [this._features, this._sums] = [features, sums];
    this._records.setFeatures(features, sums);
    this._highlightCountries();
    this._labels?.repaint();
  }

  /** @param {string | null} id @param {any} [feature] the record, as soon as it is here */
  setSelected(id, feature) {
    this._selected = id;
    this._records.setSelected(id, feature ? spotOf(feature) : null);
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
    if (this._window.fit(boundsOf(features), { maxZoom: fitZoom(features), animate })) this.showGround();
  }

  /** Brings a record into view; where it is in view already the map stays as it is. @param {any} feature @param {{animate?: boolean}} [how] */
  reveal(feature, how) {
    const spot = spotOf(feature);
    if (!spot) return;
    const { zoom, isSeen } = revealZoom(feature, this._map.getZoom(), () => this._records.isClustered(feature.id));
    if (!this._window.isUncovered(spot) || !isSeen) this._window.flyTo(spot, zoom, how);
  }

  /** Brings a spot into view, no nearer than the map is. @param {[number, number]} lonLat */
  revealSpot(lonLat) {
    if (!this._window.isUncovered(lonLat)) this.flyTo(lonLat, this._map.getZoom());
  }

  flyTo(lonLat, zoom) {
    this._window.flyTo(lonLat, zoom);
  }

  /**
   * Marks places that were considered and not taken.
   * @param {object[]} candidates @param {((candidate: object) => void) | null} [onPick] makes them buttons
   */
  showGhosts(candidates, onPick = null) {
    this._ghosts.show(candidates, (lonLat) => this._window.nearest(lonLat), onPick);
  }

  /** Brings all the places that were considered, and the record itself, into view; where they are in view already the map stays as it is. */
  revealGhosts() {
    const ghosts = this._ghosts.spots();
    const own = spotOf(this._features.find((f) => f.id === this._selected) ?? {});
    const spots = own ? [...ghosts, own] : ghosts;
    if (ghosts.length > 0) this._window.revealAll(spots);
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
    return this._window.center;
  }

  /** Waits for clicks on the map; records on it are not clicked meanwhile. @param {(lonLat: [number, number]) => void} onClick @returns {() => void} ends the waiting */
  waitForClicks(onClick) {
    return waitForClicks(this._map, onClick);
  }

  /** Shows where the reader is, and goes there. @param {[number, number]} lonLat @param {number} radius metres within which it lies */
  showOwnLocation(lonLat, radius) {
    this._own.show(lonLat, radius);
    this.flyTo(lonLat, Math.max(this._map.getZoom(), radius < 2000 ? 12 : radius < 20_000 ? 9 : 6));
  }

  /**
   * What the window shows, covered or not.
   * @returns {{box: [number, number, number, number], zoom: number}} west, south, east, north in degrees: west may be beyond -180, and east beyond 180
   */
  get frame() {
    const bounds = this._map.getBounds();
    return { box: [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()], zoom: this._map.getZoom() };
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
    const { preparePicture } = await import('./map-picture.js');
    return preparePicture({ map: this._map, data: this._data, basemap: this._basemap, records: this._records, labels: this._labels, colors: () => this._palette.colors, free: () => this._window.uncovered });
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

  /** There is a connection again. */
  tryAgain() {
    this._basemap.tryAgain();
  }

  resized() {
    this._map.invalidateSize({ pan: false });
  }

  /** The names come when the ground is there. */
  async _addLabels(data, naming) {
    await this.drawn;
    const places = await data.places(naming !== null).catch(() => []); // without names the map is still a map
    this._labels = new LabelsLayer(places, () => data.morePlaces(naming !== null), () => this._palette.colors, () => this._records.obstacles(), naming).addTo(this._map);
  }

  /** Several records: nearer, as far as it takes to part them; what no zoom parts is a list to choose from. */
  _openGroup(group, onChoose) {
    const zoom = this._records.splitZoomOf(group);
    if (zoom === null) return onChoose(group.features, group.sums ?? []);
    this._window.part(group.marks.flatMap(cornersOf), zoom);
  }

  _highlightCountries() {
    this._basemap.setHighlights(countryHighlights(this._features, this._sums, this._selected, this._look()));
  }
}

/** Where a mark is, or what it spans. @param {import('./marks.js').Mark} mark @returns {[number, number][]} */
const cornersOf = ({ lon, lat, sums = [] }) => (sums.length ? sums.flatMap(({ box: [west, south, east, north] }) => /** @type {[number, number][]} */ ([[west, south], [east, north]])) : [[lon, lat]]);
