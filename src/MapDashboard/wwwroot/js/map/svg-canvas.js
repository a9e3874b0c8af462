// A canvas context that writes SVG: what draws the basemap and its labels on the screen draws them into a picture as well.
// Only what they use of CanvasRenderingContext2D is there. Pure but for measuring text.

/** Shorter steps are left out, in pixels: nobody sees them, and a coast has tens of thousands. */
const LEAST_STEP = 0.4;

export class SvgCanvas {
  /** @param {{width: number, height: number}} size pixels @param {(color: string) => {color: string, opacity: number}} [colorOf] @param {CanvasRenderingContext2D} [measuring] knows the fonts */
  constructor({ width, height }, colorOf = (color) => ({ color, opacity: 1 }), measuring = undefined) {
    this.canvas = { width, height };
    this._colorOf = colorOf;
    this._measuring = measuring;
    this._x = this._y = this._side = 0;
    /** @type {string[]} */
    this.parts = [];
    this.fillStyle = this.strokeStyle = '#000';
    this.lineWidth = this.globalAlpha = 1;
    this.font = '10px sans-serif';
    this.letterSpacing = '0px';
    this.textAlign = 'left';
    this.lineJoin = this.lineCap = this.textBaseline = '';
    this._dash = [];
    this.beginPath();
  }

  beginPath() {
    this._path = [];
    this._held = null;
  }

  moveTo(x, y) {
    this._release();
    this._put('M', x, y);
  }

  lineTo(x, y) {
    const side = this._sideOf(x, y);
    if (side !== 0 && side === this._side) {
      this._held = [x, y]; // the way along one side outside the picture is not seen
      return;
    }
    this._release();
    if (Math.abs(x - this._x) < LEAST_STEP && Math.abs(y - this._y) < LEAST_STEP) return;
    this._put('L', x, y);
  }

  quadraticCurveTo(cx, cy, x, y) {
    if (this._sideOf(cx, cy) !== 0 || this._sideOf(x, y) !== 0) {
      this.lineTo(x, y);
      return;
    }
    this._release();
    this._path.push(`Q${short(cx)} ${short(cy)} ${short(x)} ${short(y)}`);
    this._at(x, y);
  }

  /** Clockwise, from an angle to another. */
  arc(x, y, radius, from = 0, to = 2 * Math.PI) {
    const r = short(radius);
    if (to - from >= 2 * Math.PI) {
      this._path.push(`M${short(x - radius)} ${short(y)}a${r} ${r} 0 1 0 ${short(2 * radius)} 0a${r} ${r} 0 1 0 ${short(-2 * radius)} 0`);
      return;
    }
    this._release();
    const at = (angle) => [x + radius * Math.cos(angle), y + radius * Math.sin(angle)].map(short).join(' ');
    this._path.push(`${this._path.length > 0 ? 'L' : 'M'}${at(from)}A${r} ${r} 0 ${to - from > Math.PI ? 1 : 0} 1 ${at(to)}`);
    this._at(x + radius * Math.cos(to), y + radius * Math.sin(to));
  }

  closePath() {
    this._release();
    this._path.push('Z');
  }

  fill(rule = 'nonzero') {
    this._draw(`${this._paint('fill', this.fillStyle)}${rule === 'evenodd' ? ' fill-rule="evenodd"' : ''}`);
  }

  stroke() {
    const dash = this._dash.length ? ` stroke-dasharray="${this._dash.map(short).join(' ')}"` : '';
    this._draw(`fill="none" ${this._paint('stroke', this.strokeStyle)} stroke-width="${short(this.lineWidth)}" stroke-linejoin="round" stroke-linecap="round"${dash}`);
  }

  fillRect(x, y, width, height) {
    this.parts.push(`<rect x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}" ${this._paint('fill', this.fillStyle)}/>`);
  }

  setLineDash(dash) {
    this._dash = dash;
  }

  /** The drawing begins at the corner anyway. */
  setTransform() {}

  measureText(text) {
    this._measuring.font = this.font;
    this._measuring.letterSpacing = this.letterSpacing;
    return this._measuring.measureText(text);
  }

  strokeText(text, x, y) {
    this._text(text, x, y, `fill="none" ${this._paint('stroke', this.strokeStyle)} stroke-width="${this.lineWidth}" stroke-linejoin="round"`);
  }

  fillText(text, x, y) {
    this._text(text, x, y, this._paint('fill', this.fillStyle));
  }

  /** A pattern of slanted lines, such as the basemap's hatching. @param {{color: string, period: number, width: number, wash: number, ink: number}} hatch wash and ink: opacities @returns {{url: string}} */
  hatching({ color, period, width, wash, ink }) {
    const id = `hatch-${this.parts.length}`;
    const paint = this._colorOf(color).color;
    const across = [-1, 0, 1].map((shift) => `M${shift * period - 1} ${period + 1}L${(shift + 1) * period + 1} -1`).join('');
    this.parts.push(`<pattern id="${id}" width="${period}" height="${period}" patternUnits="userSpaceOnUse"><rect width="${period}" height="${period}" fill="${paint}" fill-opacity="${wash}"/><path d="${across}" stroke="${paint}" stroke-opacity="${ink}" stroke-width="${width}"/></pattern>`);
    return { url: `url(#${id})` };
  }

  _text(text, x, y, paint) {
    const [, style, weight, size, family] = /^(italic )?(\d+) ([\d.]+)px (.+)$/.exec(this.font) ?? [null, '', '400', '12', 'sans-serif'];
    const anchor = this.textAlign === 'center' ? ' text-anchor="middle"' : '';
    // the middle of capitals and small letters; not every program knows dominant-baseline
    this.parts.push(`<text x="${short(x)}" y="${short(y + Number(size) * 0.35)}" font-family="${xml(family)}" font-size="${short(Number(size))}" font-weight="${weight}"${style ? ' font-style="italic"' : ''}${anchor} letter-spacing="${parseFloat(this.letterSpacing)}" ${paint}>${xml(text)}</text>`);
  }

  _paint(kind, style) {
    if (style.url) return `${kind}="${style.url}"`;
    const { color, opacity } = this._colorOf(style);
    const alpha = opacity * this.globalAlpha;
    return `${kind}="${color}"${alpha < 1 ? ` ${kind}-opacity="${short(alpha)}"` : ''}`;
  }

  _draw(attributes) {
    this._release();
    if (this._path.length > 0) this.parts.push(`<path d="${this._path.join('')}" ${attributes}/>`);
  }

  _put(command, x, y) {
    this._path.push(`${command}${short(x)} ${short(y)}`);
    this._at(x, y);
  }

  _at(x, y) {
    [this._x, this._y] = [x, y];
    this._side = this._sideOf(x, y);
  }

  _release() {
    if (!this._held) return;
    const [x, y] = this._held;
    this._held = null;
    this._put('L', x, y);
  }

  /** 0 within the picture and its margin, else the one side that a point lies beyond. */
  _sideOf(x, y) {
    const margin = 20;
    return x < -margin ? 1 : x > this.canvas.width + margin ? 2 : y < -margin ? 3 : y > this.canvas.height + margin ? 4 : 0;
  }
}

const short = (n) => Number(n.toFixed(1));

/** Text for XML: marked up, without what XML 1.0 does not know (control characters, halves of surrogate pairs). */
export function xml(text) {
  return String(text).replace(/\p{Surrogate}/gu, '\uFFFD').replace(/(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu, '\uFFFD').replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}
