// The scale bar, with units as the page's language writes them. At its shortest, half of its width, it has room for "1,000 km".
import { Control } from './leaflet.js';
import { numberInWords } from '../state/wording.js';

export const ScaleBar = Control.Scale.extend({
  /** updateWhenIdle: it lies over the map, and a change of it would lay out the page in each frame of a drag. */
  options: { position: 'bottomleft', imperial: false, maxWidth: 140, updateWhenIdle: true },

  _updateMetric(maxMeters) {
    const meters = this._getRoundNum(maxMeters);
    const [value, unit] = meters < 1000 ? [meters, 'meter'] : [meters / 1000, 'kilometer'];
    this._updateScale(this._mScale, numberInWords(value, { style: 'unit', unit }), meters / maxMeters);
  },
});
