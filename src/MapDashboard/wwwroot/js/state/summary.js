// The line of plain words under a record's title. The server makes it in English; the page says the same in its language. Pure.
import { language, t } from '../words.js';
import { listed, quantityInWords } from './wording.js';

/**
 * The machine's summary in the page's language; one that a person wrote stays as it is.
 * @param {object} record properties of a feature @param {(key: string) => string} statusName
 */
export function summaryInWords(record, statusName) {
  if (language() === 'en' || record.summary !== machineSummary(record)) return record.summary;
  const { status, years = [], actors = [], quantities = [] } = record;
  const isKnown = status !== 'unknown' && status !== '';
  const word = isKnown ? statusName(status) : t(years.length ? 'summary-reported' : 'summary-reported-undated');
  return [[word, runsOf(years)].filter(Boolean).join(' '), listed(actors), listed(quantities.map(quantityInWords))].filter(Boolean).join(t('summary-separator'));
}

/** As the server makes it: "Active 2016–2023; HBIS Group; 46 million euros". */
function machineSummary({ status, years = [], actors = [], quantities = [] }) {
  const isKnown = status !== 'unknown' && status !== '';
  const word = isKnown ? status[0].toUpperCase() + status.slice(1) : years.length ? 'Reported' : 'Reported, date unknown';
  return [[word, runsOf(years)].filter(Boolean).join(' '), actors.join(', '), quantities.map((q) => q.text).join(', ')].filter(Boolean).join('; ');
}

/** Years that follow one another as a span: "2012, 2016–2019". */
function runsOf(years) {
  const runs = [];
  for (const year of years) {
    if (runs.at(-1)?.[1] === year - 1) runs.at(-1)[1] = year;
    else runs.push([year, year]);
  }
  return runs.map(([first, last]) => (first === last ? first : `${first}–${last}`)).join(', ');
}
