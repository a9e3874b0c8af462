// The door to Leaflet: everything in map/ takes it from here, nothing outside map/ does.
export * from '../../lib/leaflet/dist/leaflet-src.esm.js';

/** Longitude comes first everywhere on the page; Leaflet wants it second. This is the one place where they are turned. */
export const toLatLng = ([lon, lat]) => [lat, lon];
