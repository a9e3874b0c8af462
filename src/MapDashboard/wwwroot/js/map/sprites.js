// Pictures of what is drawn again and again. A stroked letter or an outline takes the browser much longer than copying a piece of a picture, and after
// each move of the map nearly all symbols and names are the ones that were there before.

export class Sprites {
  /** @param {number} most how many are kept; the oldest goes first */
  constructor(most) {
    this._most = most;
    /** @type {Map<string, ImageBitmap>} */
    this._kept = new Map();
  }

  /** What they look like has changed: another theme. */
  clear() {
    this._kept.clear();
  }

  /**
   * Draws something, or the picture that was made of it.
   * @param {any} context of a canvas, or what stands in for one: that takes no pictures @param {string} key what looks the same has the same
   * @param {[number, number, number, number]} box left, top, width, height: nothing is drawn beyond it
   * @param {(context: any, left: number, top: number) => void} draw with the box's left top corner there
   */
  stamp(context, key, [left, top, width, height], draw) {
    if (!context.drawImage) {
      draw(context, left, top);
      return;
    }
    const ratio = context.getTransform().a;
    const picture = this._pictureOf(`${ratio} ${key}`, width, height, ratio, draw);
    const sharp = (n) => Math.round(n * ratio) / ratio; // between two pixels it would be blurred
    context.drawImage(picture, sharp(left), sharp(top), picture.width / ratio, picture.height / ratio);
  }

  /** Whether there is a picture of what would be stamped. @param {string} key @param {number} ratio pixels of the canvas for one of the style sheet */
  has(key, ratio) {
    return this._kept.has(`${ratio} ${key}`);
  }

  /** Makes the picture before it is needed. @param {string} key @param {number} ratio @param {[number, number]} size @param {(context: any, left: number, top: number) => void} draw */
  prepare(key, ratio, [width, height], draw) {
    this._pictureOf(`${ratio} ${key}`, width, height, ratio, draw);
  }

  _pictureOf(key, width, height, ratio, draw) {
    if (!this._kept.has(key)) {
      const sheet = new OffscreenCanvas(Math.ceil(width * ratio), Math.ceil(height * ratio));
      const ink = sheet.getContext('2d');
      ink.scale(ratio, ratio);
      draw(ink, 0, 0);
      if (this._kept.size >= this._most) this._kept.delete(this._kept.keys().next().value);
      this._kept.set(key, sheet.transferToImageBitmap());
    }
    return this._kept.get(key);
  }
}
