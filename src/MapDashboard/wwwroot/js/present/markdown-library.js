// markdown-it, loaded when there is a text to read.
const ADDRESS = new URL('../../lib/markdown-it/dist/browser/markdown-it.esm.min.mjs', import.meta.url).href;

/** @returns {Promise<{default: any}>} */
export const markdownLibrary = () => import(ADDRESS);
