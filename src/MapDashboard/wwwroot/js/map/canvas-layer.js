// A canvas over the view and some more. It moves with the map, and grows with its zoom, until it is drawn anew.
import { Renderer } from './leaflet.js';

/** More pixels than these for one of the style sheet nobody sees. */
const MOST_PIXELS = 3;

export const CanvasLayer = Renderer.extend({
  options: { padding: 0.3, className: '' },

  /** @param {(context: any, min: any, size: any) => void} draw min: its top left corner in layer points; size: in pixels @param {{pane: string, className: string}} options */
  initialize(draw, options) {
    Renderer.prototype.initialize.call(this, options);
    this.drawOn = draw;
  },

  /**
   * In the next frame, once for all that ask until then.
   * @param {number} [frames] how many it waits: drawing and handing on several canvases in one would make the page wait
   */
  redrawSoon(frames = 1) {
    const wait = (left) => (this._frame = requestAnimationFrame(() => (left > 1 ? wait(left - 1) : this.redraw())));
    if (!this._frame) wait(frames);
  },

  /** Pixels of the canvas for one of the style sheet. */
  get ratio() {
    return Math.min(MOST_PIXELS, globalThis.devicePixelRatio || 1);
  },

  /** Draws the view that there is now. */
  redraw() {
    cancelAnimationFrame(this._frame);
    this._frame = null;
    if (!this._map || this._map._animatingZoom) return; // its end asks again
    Renderer.prototype._update.call(this);
    const { min } = this._bounds;
    const size = this._bounds.getSize();
    const { ratio } = this;
    const [width, height] = [Math.round(size.x * ratio), Math.round(size.y * ratio)];
    const canvas = this._container;
    if (canvas.width !== width || canvas.height !== height) {
      [canvas.width, canvas.height] = [width, height]; // which takes new memory
      canvas.style.width = `${size.x}px`;
      canvas.style.height = `${size.y}px`;
    }
    canvas._leaflet_pos = min;
    canvas.style.transform = `translate3d(${min.x}px, ${min.y}px, 0)`;
    this._context.setTransform(ratio, 0, 0, ratio, 0, 0);
    this._context.clearRect(0, 0, size.x, size.y);
    this.drawOn(this._context, min, size);
  },

  _initContainer() {
    this._container = document.createElement('canvas');
    this._container.className = `map-canvas ${this.options.className}`;
    this._container.setAttribute('aria-hidden', 'true');
    this._context = this._container.getContext('2d');
  },

  _destroyContainer() {
    this._container.remove();
    delete this._container;
    delete this._context;
  },

  /** Its owner says when it is drawn. */
  _update() {
    if (!this._bounds) Renderer.prototype._update.call(this);
  },

  /** Another view at once, by which what is drawn is out of place. The map's "moveend" came before, so its owner has asked already. */
  _reset() {
    if (this._frame) this.redraw();
  },

  _updatePaths() {},
});
