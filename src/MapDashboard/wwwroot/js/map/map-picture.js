// The map as it is seen, as SVG: the same functions draw it that draw it on the screen. Nothing in it lies elsewhere.
import { drawBasemap } from './basemap-drawing.js';
import { measuringContext, plainColor } from './colors.js';
import { shapeOf } from './element-picture.js';
import { SvgCanvas } from './svg-canvas.js';

const TILE = 256;

/**
 * Prepares a picture of what the panels leave free of the map.
 * @param {{map: any, data: import('./basemap-data.js').BasemapData, basemap: any, records: any, labels: any, colors: () => object, free: () => [number, number, number, number]}} parts
 * @returns {Promise<() => {svg: string, symbols: number, width: number, height: number}>} draws it, at once and in the present colours
 */
export async function preparePicture({ map, data, basemap, records, labels, colors, free }) {
  const [ground, highlightOf] = await Promise.all([loadGround(map, data), basemap.highlights()]);
  return () => {
    const [left, top, right, bottom] = free();
    const crop = { left, top, width: right - left, height: bottom - top };
    return { ...crop, ...drawMap({ map, ground, highlightOf, records, labels, colors: colors() }, crop) };
  };
}

/**
 * What has to be fetched before a picture can be drawn. Drawing is done at once, so that nothing moves meanwhile.
 * @param {any} map Leaflet's @param {import('./basemap-data.js').BasemapData} data
 */
async function loadGround(map, data) {
  const z = Math.round(map.getZoom());
  const { min, max } = map.getPixelBounds();
  const tiles = new Map();
  for (let y = Math.max(0, Math.floor(min.y / TILE)); y <= Math.min(2 ** z - 1, Math.floor(max.y / TILE)); y++) {
    for (let x = Math.floor(min.x / TILE); x <= Math.floor(max.x / TILE); x++) tiles.set(`${x} ${y}`, { x, y, z });
  }
  const sources = new Map();
  for (const { x, y } of tiles.values()) {
    const world = Math.floor(x / 2 ** z);
    const source = await data.forTile({ x: x - world * 2 ** z, y, z });
    sources.set(`${source.cells} ${source.x} ${source.y} ${world}`, { source, world });
  }
  return [...sources.values()];
}

/**
 * @param {object} parts
 * @param {any} parts.map Leaflet's @param {{source: any, world: number}[]} parts.ground from `loadGround`
 * @param {(name: number) => any} parts.highlightOf @param {any} parts.records @param {any} parts.labels @param {object} parts.colors
 * @param {{left: number, top: number, width: number, height: number}} crop in pixels of the container
 * @returns {{svg: string, symbols: number}} the elements, from the crop's top left corner; how many symbols there are
 */
function drawMap({ map, ground, highlightOf, records, labels, colors }, crop) {
  const z = Math.round(map.getZoom());
  const { min } = map.getPixelBounds();
  const [left, top] = [min.x + crop.left, min.y + crop.top];
  const pane = map.layerPointToContainerPoint([0, 0]);
  const [paneX, paneY] = [pane.x - crop.left, pane.y - crop.top];
  const canvas = new SvgCanvas(crop, plainColor, measuringContext());

  canvas.fillStyle = colors.water;
  canvas.fillRect(0, 0, crop.width, crop.height);
  for (const { source, world } of ground) {
    const cell = (TILE * 2 ** z) / source.cells;
    const corner = [source.x * cell + world * TILE * 2 ** z, source.y * cell];
    const clip = `cell-${canvas.parts.length}`;
    canvas.parts.push(`<clipPath id="${clip}"><rect x="${corner[0] - left - 0.3}" y="${corner[1] - top - 0.3}" width="${cell + 0.6}" height="${cell + 0.6}"/></clipPath><g clip-path="url(#${clip})">`);
    drawBasemap(canvas, { width: crop.width, height: crop.height, scale: cell / source.extent, offsetX: left - corner[0], offsetY: top - corner[1], ratio: 1 }, z, source, colors, highlightOf);
    canvas.parts.push('</g>');
  }
  const corner = map.containerPointToLayerPoint([crop.left, crop.top]);
  const size = { x: crop.width, y: crop.height };
  records.drawShapes(canvas, corner, size);
  for (const name of ['areas', 'lines']) {
    const shapes = [...(map.getPane(name)?.querySelectorAll('svg > g > *') ?? [])].map(shapeOf).join('');
    canvas.parts.push(`<g class="${name}" transform="translate(${paneX} ${paneY})">${shapes}</g>`);
  }
  labels?.drawOn(canvas, corner, size);
  let symbols = 0;
  records.drawSymbols(canvas, corner, size, (draw) => {
    symbols++;
    canvas.parts.push('<g class="symbol">');
    draw();
    canvas.parts.push('</g>');
  });
  return { svg: canvas.parts.join('\n'), symbols };
}
