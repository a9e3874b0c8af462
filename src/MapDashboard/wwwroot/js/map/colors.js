// Colours as any program reads them: style sheets mix and compute, pictures need hexadecimal digits and an opacity.

/** @type {CanvasRenderingContext2D | null} */
let context = null;
const known = new Map();

/** @param {string} color any that CSS knows @returns {{color: string, opacity: number}} */
export function plainColor(color) {
  if (!known.has(color)) known.set(color, read(color));
  return known.get(color);
}

function read(color) {
  context ??= Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', { willReadFrequently: true });
  context.clearRect(0, 0, 1, 1);
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  const [r, g, b, a] = context.getImageData(0, 0, 1, 1).data;
  return { color: `#${[r, g, b].map((n) => n.toString(16).padStart(2, '0')).join('')}`, opacity: Number((a / 255).toFixed(3)) };
}

/** Knows the fonts. */
export function measuringContext() {
  return document.createElement('canvas').getContext('2d');
}
