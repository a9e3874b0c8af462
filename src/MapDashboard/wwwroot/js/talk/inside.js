// What a talk in one file has in itself, in the place of the page's small modules that load something: see the import map of talk.html.
import * as library from 'markdown-it';
import { TALK_FONT } from './fonts.js';
import { groundFile } from './held.js';

/** In the place of map/basemap-files.js. @param {string} name */
export async function basemapFile(name) {
  const text = groundFile(name);
  return new Response(name.endsWith('.json') ? text : Uint8Array.from(atob(text), (c) => c.charCodeAt(0)));
}

/** In the place of map/font.js: as talk.css has it. */
export const MAP_FONT = `'${TALK_FONT}', system-ui, sans-serif`;

/** In the place of present/markdown-library.js. */
export const markdownLibrary = async () => library;

/** In the place of present/styles.js. */
export const loadStyles = async () => {};

/** In the place of panels/history.js: the file has no versions but the one it shows. */
export const historySection = () => null;
