/** What the map writes with: the reader's own font. */
export const MAP_FONT = 'system-ui, sans-serif';
