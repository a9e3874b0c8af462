// Leaflet 1.9's classes as map/ uses them. Extending them goes by Leaflet's own machinery, which types cannot follow.
export const Bounds: any;
export const Circle: any;
export const Control: any;
export const DivIcon: any;
export const DomEvent: any;
export const DomUtil: any;
export const GridLayer: any;
export const LatLngBounds: any;
export const Layer: any;
export const LayerGroup: any;
export const Map: any;
export const Marker: any;
export const Polygon: any;
export const Polyline: any;
export const Renderer: any;
export const Tooltip: any;
export const point: any;
