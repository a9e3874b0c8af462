// Adding up what records say in numbers: cameras, and money by currency. Pure.
import { t } from '../words.js';
import { unitInWords } from './labels.js';
import { numberInWords } from './wording.js';

/** @typedef {{unit: string, sum: number, records: number, byCountry: Record<string, number>}} AmountFacet as `api/facets?facets=amounts` has it */

export const isMoney = (unit) => /^[A-Z]{3}$/.test(unit ?? '');

/**
 * Sums by unit. A number that several records give in the same words and year may be one number told twice; it is added
 * all the same, for records are distinct things.
 * @param {Iterable<object>} features
 * @returns {Map<string, {sum: number, records: number, isMoney: boolean}>} the unit with most records first
 */
export function amountsOf(features) {
  const amounts = new Map();
  for (const { properties } of features) {
    const units = new Set();
    for (const { value, unit } of properties.quantities ?? []) {
      if (!unit || !Number.isFinite(value)) continue;
      const amount = amounts.get(unit) ?? { sum: 0, records: 0, isMoney: isMoney(unit) };
      amount.sum += value;
      amount.records += units.has(unit) ? 0 : 1;
      units.add(unit);
      amounts.set(unit, amount);
    }
  }
  return new Map([...amounts].sort(([a, x], [b, y]) => y.records - x.records || (a < b ? -1 : 1)));
}

/** "EUR 46m", "4,500 cameras". */
export function sumInWords(unit, sum) {
  if (!isMoney(unit)) return t('amount', { amount: numberInWords(sum), unit: unitInWords(unit) });
  const isLarge = Math.abs(sum) >= 1e6;
  return t('amount-of-money', { currency: unit, amount: numberInWords(sum, isLarge ? { notation: 'compact', maximumFractionDigits: 1 } : { maximumFractionDigits: 0 }) });
}
