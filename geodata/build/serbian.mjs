// Serbian between its two alphabets, and its Dj for Đ.
const pairs = [["lj", "љ"], ["nj", "њ"], ["dž", "џ"], ["a", "а"], ["b", "б"], ["v", "в"], ["g", "г"], ["d", "д"], ["đ", "ђ"], ["e", "е"], ["ž", "ж"],
  ["z", "з"], ["i", "и"], ["j", "ј"], ["k", "к"], ["l", "л"], ["m", "м"], ["n", "н"], ["o", "о"], ["p", "п"], ["r", "р"], ["s", "с"], ["t", "т"],
  ["ć", "ћ"], ["u", "у"], ["f", "ф"], ["h", "х"], ["c", "ц"], ["č", "ч"], ["š", "ш"]];
const capital = s => s[0].toUpperCase() + s.slice(1);
const toCyrillicMap = new Map(pairs.flatMap(([l, c]) => [[l, c], [capital(l), c.toUpperCase()], [l.toUpperCase(), c.toUpperCase()]]));
const toLatinMap = new Map(pairs.flatMap(([l, c]) => [[c, l], [c.toUpperCase(), capital(l)]]));

/** Null when a letter is not Serbian Latin. */
export function toCyrillic(text) {
  const out = text.replace(/dž|lj|nj|\p{L}/giu, c => toCyrillicMap.get(c) ?? "\0");
  return out.includes("\0") ? null : out;
}

/** Letter by letter; what is no Serbian Cyrillic letter stays. */
export const inLatin = text => text.replace(/\p{L}/gu, c => toLatinMap.get(c) ?? c);

/** Null unless the name has a letter that only Serbian Cyrillic has and none that it lacks. */
export function toLatin(text) {
  if (!/[јљњђћџЈЉЊЂЋЏ]/.test(text)) return null;
  const out = text.replace(/\p{L}/gu, c => toLatinMap.get(c) ?? "\0");
  return out.includes("\0") ? null : out;
}

export const withDj = text => (/đ/i.test(text) ? text.replaceAll("đ", "dj").replaceAll("Đ", "Dj") : null);
