// Where the icons are.
const FILE = new URL('../icons.svg', import.meta.url).href;

/** @param {string} name the id of one */
export const iconAddress = (name) => `${FILE}#${name}`;
