// The icons that the server put into the page: see PageIcons.cs.

/** What an icon is drawn with, for an SVG of 20 by 20. @param {string} name its id in icons.svg @returns {Node[]} of its own each time */
export function iconParts(name) {
  const sheet = /** @type {HTMLTemplateElement} */ (document.getElementById('icons'));
  return [...(sheet.content.getElementById(name)?.children ?? [])].map((part) => document.importNode(part, true));
}
