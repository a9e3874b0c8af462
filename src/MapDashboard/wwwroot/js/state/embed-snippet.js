// The piece of HTML that shows the map in another page. Pure.

/** For a text in an attribute in double quotes. @param {string} text */
const attribute = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/**
 * A frame that is as wide as its place, up to its width, and keeps its shape.
 * @param {{address: string, title: string, width: number, height: number}} frame pixels
 */
export const embedSnippet = ({ address, title, width, height }) =>
  `<iframe src="${attribute(address)}" title="${attribute(title)}" width="${width}" height="${height}" loading="lazy" allow="fullscreen" style="border:0;width:100%;max-width:${width}px;height:auto;aspect-ratio:${width}/${height}"></iframe>`;
