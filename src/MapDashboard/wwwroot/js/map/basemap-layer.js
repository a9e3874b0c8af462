// The offline basemap: land, water and borders, drawn on canvas tiles from the files of basemap/.
import { DomUtil, GridLayer } from './leaflet.js';
import { drawBasemap } from './basemap-drawing.js';
import { inTurn } from './turns.js';

export const BasemapLayer = GridLayer.extend({
  options: {
    /** Overzoom has no limit: tiles are drawn, not fetched. */
    maxZoom: 22,
    updateWhenZooming: false,
    keepBuffer: 1,
    pane: 'tilePane',
  },

  /** @param {import('./basemap-data.js').BasemapData} data @param {() => object} palette colours of the current theme */
  initialize(data, palette, options) {
    GridLayer.prototype.initialize.call(this, options);
    this._data = data;
    this._palette = palette;
    this._highlights = new Map();
    this._isMissing = false;
  },

  /** @param {Map<string, {color: string, strong: boolean}>} highlights by country code */
  setHighlights(highlights) {
    const key = JSON.stringify([...highlights]);
    if (key === this._highlightKey) return;
    this._highlightKey = key;
    this._highlights = highlights;
    this.repaint();
  },

  /** Draws the tiles that are there again: the theme or the highlights have changed. No flicker, nothing is fetched. */
  repaint() {
    for (const { el, coords } of Object.values(this._tiles ?? {})) this._draw(el, this._wrapCoords(coords)).catch(() => (this._isMissing = true));
  },

  /** There is a connection again: draws the tiles whose files did not come. */
  tryAgain() {
    if (!this._isMissing) return;
    this._isMissing = false;
    this.repaint();
  },

  createTile(coords, done) {
    const size = this.getTileSize();
    const ratio = Math.min(3, globalThis.devicePixelRatio || 1);
    const canvas = DomUtil.create('canvas', 'basemap-tile');
    canvas.width = size.x * ratio;
    canvas.height = size.y * ratio;
    this._draw(canvas, coords).then(() => done(null, canvas), (error) => {
      this._isMissing = true;
      done(error, canvas);
    });
    return canvas;
  },

  /** The colour of a country that records speak of as a whole, by its index in the basemap's files. */
  async highlights() {
    const codes = await this._data.countries();
    return (name) => this._highlights.get(codes[name - 1]);
  },

  /** A tile that is asked for again before it was drawn is drawn once. @returns {Promise<void>} until it is drawn */
  async _draw(canvas, coords) {
    const [source, codes] = await Promise.all([this._data.forTile(coords), this._data.countries()]);
    canvas.coming ??= new Promise((done, fail) => {
      inTurn(() => {
        canvas.coming = null;
        try {
          if (this._map) drawTile(canvas, coords, source, this._palette(), (name) => this._highlights.get(codes[name - 1]));
          done();
        } catch (error) {
          fail(error);
        }
      });
    });
    await canvas.coming;
  },
});

function drawTile(canvas, { x, y, z }, source, colors, highlightOf) {
  const tilesPerCell = 2 ** z / source.cells;
  const frame = {
    width: canvas.width,
    height: canvas.height,
    scale: (canvas.width * tilesPerCell) / source.extent,
    offsetX: (x - source.x * tilesPerCell) * canvas.width,
    offsetY: (y - source.y * tilesPerCell) * canvas.width,
    ratio: canvas.width / 256,
  };
  drawBasemap(canvas.getContext('2d'), frame, z, source, colors, highlightOf);
}
