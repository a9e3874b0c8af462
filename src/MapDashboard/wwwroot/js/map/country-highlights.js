// Countries of records that are known no better than that: the whole country is tinted, no point is claimed. Pure.
import { layerMix } from './marks.js';

/**
 * @param {object[]} features @param {string | null} selected the id of a record
 * @param {import('./symbol-drawing.js').Look} look
 * @returns {Map<string, {color: string, strong: boolean}>} by country code; strong: the selected record is about it
 */
export function countryHighlights(features, selected, { colorOf, layerOf }) {
  const byCountry = new Map();
  for (const feature of features) {
    const code = feature.properties.precision === 'country' ? feature.properties.places?.[0]?.country : null;
    if (!code) continue;
    if (!byCountry.has(code)) byCountry.set(code, []);
    byCountry.get(code).push(feature);
  }
  const highlights = new Map();
  for (const [code, about] of byCountry) {
    const chosen = about.find((f) => f.id === selected);
    const { layer } = layerMix(chosen ? [chosen] : about, layerOf)[0];
    highlights.set(code, { color: colorOf(layer), strong: Boolean(chosen) });
  }
  return highlights;
}
