// Which dates are taken: EDTF, level 1 (https://www.loc.gov/standards/datetime/), as the server's EdtfPoint.cs reads it. Pure.

const FORM = /^(\d{2}(?:\d\d|\dX|XX))(?:-(\d\d|XX)(?:-(\d\d|XX))?)?[~?%]?$/;
const UNKNOWN = [undefined, 'XX'];
const WINTER = 24;

/** "2019", "2019-09", "2019-09-24", "199X", "2022-23" for autumn, each with ~, ? or %, and intervals of them of which one end may be "..". @param {string} text */
export function isDate(text) {
  const ends = text.split('/');
  if (ends.length === 1) return lastDayOf(text) !== null;
  const open = ends.filter((end) => end === '..').length;
  const [start, end] = ends.map((e) => (e === '..' ? '' : lastDayOf(e)));
  return ends.length === 2 && open < 2 && start !== null && end !== null && (open > 0 || end >= start);
}

/** The last day that a single date may mean, "1999-12-31"; null when it is no date. @returns {string | null} */
function lastDayOf(text) {
  const [, year, month, day] = FORM.exec(text) ?? [];
  if (!year || Number(year.replaceAll('X', '0')) === 0) return null;
  if (UNKNOWN.includes(month)) return UNKNOWN.includes(day) ? `${year.replaceAll('X', '9')}-12-31` : null;
  const last = lastMonthOf(Number(month));
  if (year.includes('X') || last === null || (day && Number(month) > 12)) return null;
  const most = new Date(Date.UTC(2000 + (Number(year) % 400), last, 0)).getUTCDate();
  if (!UNKNOWN.includes(day) && (Number(day) < 1 || Number(day) > most)) return null;
  return `${year}-${String(last).padStart(2, '0')}-${UNKNOWN.includes(day) ? most : day}`;
}

/** Of a month itself, of a season its last: spring is March to May. */
function lastMonthOf(month) {
  if (month >= 1 && month <= 12) return month;
  return month >= 21 && month < WINTER ? (month - 21) * 3 + 5 : month === WINTER ? 12 : null;
}
