// Captions and notes: CommonMark, read by markdown-it with HTML and pictures off. Its tokens become elements by the page's own hand, so
// nothing is parsed from a string of HTML, and only the elements below can come of a text.
import { el } from '../dom.js';
import { markdownLibrary } from './markdown-library.js';

const TAGS = new Set(['p', 'ul', 'ol', 'li', 'em', 'strong', 's', 'blockquote', 'code', 'pre', 'hr', 'br', 'a']);

/** A heading of a text stands below the scene's own. */
const HEADINGS = { h1: 'h3', h2: 'h4', h3: 'h5', h4: 'h6', h5: 'h6', h6: 'h6' };

/** @type {Promise<{parse: (text: string, env: object) => object[]}> | null} */
let coming = null;

function parser() {
  coming ??= markdownLibrary().then(({ default: MarkdownIt }) => new MarkdownIt({ html: false, linkify: false, typographer: false }).disable(['image', 'table']));
  coming.catch(() => (coming = null)); // asking again tries again
  return coming;
}

/**
 * A text as elements; where the library could not be loaded, as it was written.
 * @param {string | null | undefined} text @returns {Promise<DocumentFragment>}
 */
export async function markdown(text) {
  const fragment = document.createDocumentFragment();
  if (!text) return fragment;
  try {
    fill(fragment, (await parser()).parse(text, {}));
  } catch {
    fragment.replaceChildren(el('p', {}, text));
  }
  return fragment;
}

/** The text alone, for where there is no room for form. @param {string | null | undefined} text */
export const plain = async (text) => (await markdown(text)).textContent.trim().replace(/\s+/g, ' ');

/** A text cut at the end of a word. @param {string} text @param {number} most characters */
export const shortened = (text, most) => (text.length > most ? `${text.slice(0, most).replace(/[\s\p{P}]*[^\s\p{Script=Han}]*$/u, '')}…` : text);

/** @param {ParentNode & Node} root @param {any[]} tokens as markdown-it has them: nesting 1 opens, -1 closes, 0 stands alone */
function fill(root, tokens) {
  const open = [root];
  for (const token of tokens) {
    const at = open.at(-1);
    if (token.type === 'inline') fill(at, token.children);
    else if (token.nesting === 1) open.push(token.hidden ? at : at.appendChild(elementOf(token))); // hidden: the paragraph of a short list item
    else if (token.nesting === -1) open.pop();
    else if (token.type === 'text' || token.type === 'text_special') at.append(token.content);
    else if (token.type === 'softbreak') at.append(' ');
    else if (['code_inline', 'code_block', 'fence'].includes(token.type)) at.append(el(token.type === 'code_inline' ? 'code' : 'pre', {}, token.content));
    else if (token.tag) at.append(elementOf(token));
    else at.append(token.content);
  }
}

function elementOf({ tag, attrs }) {
  const name = HEADINGS[tag] ?? (TAGS.has(tag) ? tag : 'span');
  if (name === 'a') return linkTo(attrs?.find(([key]) => key === 'href')?.[1] ?? '');
  const start = attrs?.find(([key]) => key === 'start')?.[1];
  return el(name, name === 'ol' && Number.isInteger(Number(start)) ? { start } : {});
}

/** Elsewhere in a tab of its own; within this page in its place. Anything but the web and mail is no link. */
function linkTo(href) {
  if (href.startsWith('#')) return el('a', { href });
  return /^(https?:|mailto:)/i.test(href) ? el('a', { href, target: '_blank', rel: 'noopener noreferrer' }) : el('span', {});
}
