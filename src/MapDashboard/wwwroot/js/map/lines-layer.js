// Records that run along a line: what is seen, and a wide invisible stroke that is easy to hit.
import { LayerGroup, Polyline, toLatLng } from './leaflet.js';
import { colored } from '../glyphs.js';
import { crossesAntimeridian, drawnLine } from './marks.js';

/** How wide a line is for the pointer, in pixels: the least size of a target by WCAG 2.5.8. */
const HIT_WIDTH = 24;

export const LinesLayer = LayerGroup.extend({
  /** @param {(key: string) => object} layerOf */
  initialize(layerOf) {
    LayerGroup.prototype.initialize.call(this);
    this._layerOf = layerOf;
    this._lines = new Map();
    this._byElement = new WeakMap();
  },

  /** @param {object[]} features @param {number[]} worlds copies of the world that are seen, in degrees */
  draw(features, worlds) {
    const worldsOf = (feature) => (crossesAntimeridian(feature.geometry.coordinates) ? [worlds[0] - 360, ...worlds, worlds.at(-1) + 360] : worlds);
    const wanted = new Map(features.flatMap((feature) => worldsOf(feature).map((world) => [`${feature.id}@${feature.properties.sequence}#${world}`, { feature, world }])));
    for (const [key, { paths }] of this._lines) {
      if (wanted.has(key)) continue;
      for (const path of paths) this.removeLayer(path);
      this._lines.delete(key);
    }
    for (const [key, { feature, world }] of wanted) if (!this._lines.has(key)) this._lines.set(key, this._add(feature, world));
  },

  /** @param {EventTarget} target @returns {object | undefined} the record whose line an event is about */
  of(target) {
    return this._byElement.get(/** @type {Element} */ (target));
  },

  /** @param {(feature: object) => string[]} statesOf classes that its line has */
  mark(statesOf) {
    for (const { feature, paths } of this._lines.values()) {
      const states = statesOf(feature);
      for (const path of paths) for (const state of ['is-selected', 'is-focused']) path.getElement()?.classList.toggle(state, states.includes(state));
    }
  },

  _add(feature, world) {
    const points = drawnLine(feature.geometry.coordinates).map(([lon, lat]) => toLatLng([lon + world, lat]));
    const planned = feature.properties.status === 'planned';
    const common = { pane: 'lines', smoothFactor: 0.5, interactive: false };
    const paths = [
      new Polyline(points, { ...common, className: 'line-casing', weight: 7 }),
      new Polyline(points, { ...common, className: 'line-path', weight: 3.5, dashArray: planned ? '8 7' : null, lineCap: planned ? 'butt' : 'round' }),
      new Polyline(points, { ...common, className: 'line-hit', weight: HIT_WIDTH }),
    ];
    for (const path of paths) this.addLayer(path);
    colored(paths[1].getElement(), this._layerOf(feature.properties.layer));
    this._byElement.set(paths[2].getElement(), feature);
    return { feature, paths };
  },
});
