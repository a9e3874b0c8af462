// What stands on the screen as elements, drawn as SVG: boxes with their borders, text where the browser has laid it, signs.
import { plainColor } from './colors.js';
import { xml } from './svg-canvas.js';

const SVG_STYLES = ['fill', 'fill-opacity', 'fill-rule', 'stroke', 'stroke-opacity', 'stroke-width', 'stroke-dasharray', 'stroke-dashoffset', 'stroke-linecap', 'stroke-linejoin', 'paint-order', 'opacity'];
const SVG_PLACES = ['d', 'cx', 'cy', 'r', 'x', 'y', 'x1', 'y1', 'x2', 'y2', 'width', 'height', 'rx', 'points', 'transform', 'viewBox'];
const SVG_SHAPES = new Set(['svg', 'g', 'path', 'circle', 'rect', 'line', 'polygon', 'polyline', 'ellipse']);

/**
 * @param {Element} element must be laid out @param {{left: number, top: number}} origin of the picture, in pixels of the window
 * @param {(element: Element) => string | null} [instead] drawn in place of an element and what is in it
 * @returns {string} SVG
 */
export function pictureOf(element, origin, instead = () => null) {
  const other = instead(element);
  if (other !== null) return other;
  const style = getComputedStyle(element);
  if (style.display === 'none' || style.visibility === 'hidden') return '';
  if (element instanceof SVGSVGElement) return nestedSvg(element, origin);
  const inner = [...element.childNodes].map((node) => (node instanceof Text ? textOf(node, style, origin) : node instanceof Element ? pictureOf(node, origin, instead) : '')).join('');
  return boxOf(element, style, origin) + inner;
}

function boxOf(element, style, origin) {
  const { left, top, width, height } = element.getBoundingClientRect();
  const ground = plainColor(style.backgroundColor);
  const edge = parseFloat(style.borderTopWidth);
  const border = style.borderTopStyle === 'none' ? { opacity: 0, color: '' } : plainColor(style.borderTopColor);
  const hasEdge = edge > 0 && border.opacity > 0;
  const dash = style.borderTopStyle === 'dashed' ? ` stroke-dasharray="${edge * 2.5} ${edge * 2}"` : '';
  if (hasEdge && parseFloat(style.borderBottomWidth) === 0) {
    const y = at(top - origin.top + edge / 2); // a rule above, not a frame
    return `<path d="M${at(left - origin.left)} ${y}h${at(width)}" fill="none" ${paint('stroke', border)} stroke-width="${edge}"${dash}/>`;
  }
  if (ground.opacity === 0 && !hasEdge) return '';
  const half = hasEdge ? edge / 2 : 0;
  const radius = style.borderTopLeftRadius.endsWith('%') ? Math.min(width, height) / 2 : Math.min(parseFloat(style.borderTopLeftRadius) || 0, width / 2, height / 2);
  return `<rect x="${at(left - origin.left + half)}" y="${at(top - origin.top + half)}" width="${at(width - 2 * half)}" height="${at(height - 2 * half)}" rx="${at(radius)}" ${paint('fill', ground)}${hasEdge ? ` ${paint('stroke', border)} stroke-width="${edge}"${dash}` : ''}/>`;
}

/** A text as it is broken into lines on the screen. */
function textOf(node, style, origin) {
  const range = document.createRange();
  const lines = [];
  for (const { index, 0: word } of node.data.matchAll(/\S+\s*|\s+/g)) {
    range.setStart(node, index);
    range.setEnd(node, index + word.trimEnd().length || index + 1);
    const box = range.getBoundingClientRect();
    if (box.width === 0) continue;
    const last = lines.at(-1);
    if (last && Math.abs(last.box.top - box.top) < box.height / 2) [last.text, last.right] = [last.text + word, Math.max(last.right, box.right)];
    else lines.push({ text: word, box, right: box.right });
  }
  const { color, opacity } = plainColor(style.color);
  const size = parseFloat(style.fontSize);
  return lines.map(({ text, box }) => `<text x="${at(box.left - origin.left)}" y="${at(box.top - origin.top + box.height / 2 + size * 0.35)}" font-family="${xml(style.fontFamily)}" font-size="${size}" font-weight="${style.fontWeight}"${style.fontStyle === 'italic' ? ' font-style="italic"' : ''} fill="${color}"${opacity < 1 ? ` fill-opacity="${opacity}"` : ''} xml:space="preserve">${xml(text.trimEnd())}</text>`).join('');
}

function nestedSvg(element, origin) {
  const { left, top, width, height } = element.getBoundingClientRect();
  const inner = [...element.children].map(shapeOf).join('');
  return `<svg x="${at(left - origin.left)}" y="${at(top - origin.top)}" width="${at(width)}" height="${at(height)}" viewBox="${xml(element.getAttribute('viewBox') ?? `0 0 ${width} ${height}`)}">${inner}</svg>`;
}

/** A shape with what the style sheets say of it written on it. @param {Element} element */
export function shapeOf(element) {
  if (!SVG_SHAPES.has(element.tagName)) return '';
  const style = getComputedStyle(element);
  if (style.display === 'none') return '';
  const places = SVG_PLACES.filter((name) => element.hasAttribute(name)).map((name) => ` ${name}="${xml(element.getAttribute(name))}"`);
  const styles = SVG_STYLES.map((name) => styled(name, style.getPropertyValue(name))).join('');
  return `<${element.tagName}${places.join('')}${styles}>${[...element.children].map(shapeOf).join('')}</${element.tagName}>`;
}

function styled(name, value) {
  if (value === '' || value === 'normal' || (value === 'none' && name !== 'fill')) return '';
  if ((name === 'fill' || name === 'stroke') && value !== 'none' && !value.startsWith('url(')) return ` ${paint(name, plainColor(value))}`;
  if (value === '1' && name.endsWith('opacity')) return '';
  return ` ${name}="${xml(value.replaceAll('px', ''))}"`;
}

const paint = (name, { color, opacity }) => `${name}="${color}"${opacity < 1 ? ` ${name}-opacity="${opacity}"` : ''}`;
const at = (n) => Number(n.toFixed(1));
