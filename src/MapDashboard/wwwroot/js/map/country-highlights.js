// Countries of records that are known no better than that: the whole country is tinted, no point is claimed. Pure.
import { layerMix } from './tally.js';

/**
 * @param {any[]} features @param {import('./marks.js').Mark[]} sums what the server has counted of countries @param {string | null} selected the id of a record
 * @param {import('./symbol-drawing.js').Look} look
 * @returns {Map<string, {color: string, strong: boolean}>} by country code; strong: the selected record is about it
 */
export function countryHighlights(features, sums, selected, { colorOf, layerOf }) {
  const byCountry = new Map();
  for (const feature of features) {
    const code = feature.properties.precision === 'country' ? feature.properties.places?.[0]?.country : null;
    if (!code) continue;
    if (!byCountry.has(code)) byCountry.set(code, []);
    byCountry.get(code).push(feature);
  }
  const counted = new Map(sums.filter((mark) => mark.code).map((mark) => [mark.code, mark]));
  const highlights = new Map();
  for (const code of new Set([...byCountry.keys(), ...counted.keys()])) {
    const about = byCountry.get(code) ?? [];
    const chosen = about.find((f) => f.id === selected);
    const { layer } = layerMix(chosen ? { features: [chosen] } : { features: about, sums: counted.get(code)?.sums }, layerOf)[0];
    highlights.set(code, { color: colorOf(layer), strong: Boolean(chosen) });
  }
  return highlights;
}
