// The door to Leaflet: everything in map/ takes it from here, nothing outside map/ does.
// The page loads its short form, a plain script, before any module: the ES module is thrice as long.
export const { Bounds, Circle, Control, DivIcon, DomEvent, DomUtil, GridLayer, LatLngBounds, Layer, LayerGroup, Map, Marker, Polygon, Polyline, Renderer, Tooltip, point } = globalThis.L;

/** Longitude comes first everywhere on the page; Leaflet wants it second. This is the one place where they are turned. */
export const toLatLng = ([lon, lat]) => [lat, lon];
