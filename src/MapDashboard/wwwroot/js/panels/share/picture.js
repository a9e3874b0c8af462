// The picture of the view as a file: SVG, or PNG made from it. Everything happens in the browser; it works without a connection.
import { sheetPicture } from './sheet.js';

/** A PNG has this many pixels for each of the screen's. */
const PNG_SCALE = 2;

/** @param {{map: import('../../map/map-view.js').MapView, inLight: <T>(run: () => T) => T}} page */
export async function preparePicture({ map, inLight }) {
  const draw = await map.picture();
  /** @param {import('./sheet.js').Contents} contents @param {boolean} isLight in light colours, whatever the page has */
  return (contents, isLight) => {
    const make = () => sheetPicture(contents, draw());
    return isLight ? inLight(make) : make();
  };
}

/** @param {{svg: string}} picture */
export const svgFile = ({ svg }) => new Blob([svg], { type: 'image/svg+xml' });

/** @param {{svg: string, width: number, height: number}} picture @returns {Promise<Blob>} */
export async function pngFile({ svg, width, height }) {
  const address = URL.createObjectURL(svgFile({ svg }));
  try {
    const image = Object.assign(new Image(), { src: address });
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: width * PNG_SCALE, height: height * PNG_SCALE });
    canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the browser makes no picture of this size'))), 'image/png'));
  } finally {
    URL.revokeObjectURL(address);
  }
}
