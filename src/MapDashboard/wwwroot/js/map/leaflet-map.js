// Leaflet's map as the page wants it, and the panes in which things lie over each other.
import { Map as LeafletMap } from './leaflet.js';

/** What lies over what: a pane's z-index. */
const PANES = { areas: 370, lines: 380, labels: 390, symbols: 600, ghosts: 610, handle: 640 };

/** @param {HTMLElement} container @returns {any} Leaflet's map; it shows something from the beginning, because Leaflet needs a view */
export function leafletMap(container) {
  const map = new LeafletMap(container, {
    zoomControl: false,
    attributionControl: false,
    fadeAnimation: false, // what is drawn here need not be faded in like what comes over a network
    minZoom: 2,
    maxZoom: 16,
    worldCopyJump: true,
    maxBounds: [[-85, -Infinity], [85.05, Infinity]],
    maxBoundsViscosity: 1,
  });
  map.setView([44, 20], 5);
  for (const [name, zIndex] of Object.entries(PANES)) map.createPane(name).style.zIndex = String(zIndex);
  map.getPane('labels').style.pointerEvents = 'none';
  return map;
}
