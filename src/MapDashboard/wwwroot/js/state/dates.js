// Words for dates. Pure.
import { locale, t } from '../words.js';

const SEASONS = { 21: 'spring', 22: 'summer', 23: 'autumn', 24: 'winter' };

/** An EDTF string in words: "2024-09-09" is "9 Sept 2024", "2016~" is "c. 2016", "2023/.." is "since 2023". */
export function dateInWords(edtf) {
  const [start, end] = edtf.split('/');
  if (end === undefined) return pointInWords(start);
  const isOpen = (part) => part === '..' || part === '';
  if (isOpen(start) && isOpen(end)) return t('date-unknown');
  if (isOpen(start)) return t('date-until', { date: pointInWords(end) });
  if (isOpen(end)) return t('date-since', { date: pointInWords(start) });
  if (start === end) return pointInWords(start);
  const areYears = [start, end].every((part) => /^\d{4}$/.test(part));
  return areYears ? t('date-years', { from: start, to: end }) : t('date-range', { from: pointInWords(start), to: pointInWords(end) });
}

function pointInWords(text) {
  const match = /^(-?[\dX]{4})(?:-([\dX]{2}))?(?:-([\dX]{2}))?([?~%])?$/.exec(text);
  if (!match) return text;
  const [, year, month, day, mark] = match;
  let date = dayInWords(year, month, day);
  if (mark === '~' || mark === '%') date = t('date-about', { date });
  if (mark === '?' || mark === '%') date = t('date-uncertain', { date });
  return date;
}

function dayInWords(year, month, day) {
  if (SEASONS[month]) return t('date-season', { season: SEASONS[month], year });
  const isYear = /^\d{4}$/.test(year);
  const hasMonth = isYear && Number(month) >= 1 && Number(month) <= 12;
  if (!hasMonth) return yearInWords(year);
  const hasDay = day !== undefined && !day.includes('X');
  const moment = new Date(`${year}-${month}-${hasDay ? day : '01'}T00:00:00Z`);
  return new Intl.DateTimeFormat(locale(), { year: 'numeric', month: 'short', ...(hasDay && { day: 'numeric' }), timeZone: 'UTC' }).format(moment);
}

function yearInWords(year) {
  if (/^\d{3}X$/.test(year)) return t('date-decade', { decade: `${year.slice(0, 3)}0` });
  if (/^\d{2}XX$/.test(year)) return t('date-century', { century: Number(year.slice(0, 2)) + 1 });
  return t('date-year', { year });
}

/** Several dates. A bare year is left out beside a date that is more exact about the same year. */
export function datesInWords(dates) {
  if (!dates?.length) return t('dates-none');
  return dates.filter((d) => !/^\d{4}$/.test(d) || !dates.some((other) => other.startsWith(`${d}-`))).map(dateInWords).join(t('list-separator'));
}

/** The years of a record, short enough for a list: "2019, 2023" or "2016–2020". */
export function yearsInWords(years) {
  if (!years?.length) return t('years-none');
  const sorted = [...new Set(years)].sort((a, b) => a - b);
  const runs = [];
  for (const year of sorted) {
    const run = runs.at(-1);
    if (run && year === run[1] + 1) run[1] = year;
    else runs.push([year, year]);
  }
  return runs.map(([a, b]) => (a === b ? a : b === a + 1 ? `${a}, ${b}` : `${a}–${b}`)).join(', ');
}

/** A moment to the minute, in the reader's time zone. @param {string} iso */
export const momentInWords = (iso) => new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso));

/** "14:02". @param {Date} moment */
export const clockInWords = (moment) => new Intl.DateTimeFormat(locale(), { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(moment);
