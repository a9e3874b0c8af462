// Text as it is compared when somebody searches: without case and accents, Serbian Cyrillic in Latin letters. The server folds alike (SearchKey); tests/folding.tsv holds both to it.

const LETTERS = new Map([...'абвгдђежзијклмнопрстћуфхцчшй'].map((letter, i) => [letter, 'abvgddezzijklmnoprstcufhccsj'[i]]));
const FURTHER = { љ: 'lj', њ: 'nj', џ: 'dz', đ: 'd', ð: 'd', ł: 'l', ø: 'o', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ı: 'i' };
const MARKS = /[\p{M}'’‘ʼ`´]/gu;

function foldedLetter(letter) {
  const plain = letter === 'й' || letter === 'Й' ? 'й' : letter.normalize('NFKD').replace(MARKS, '').toLocaleLowerCase('und');
  return [...plain].map((c) => LETTERS.get(c) ?? FURTHER[c] ?? c).join('');
}

/**
 * The folded text, and for each of its letters where in the text it comes from: so what was found can be marked.
 * @param {string} text
 */
export function foldedWithOrigins(text) {
  let key = '';
  const origins = [];
  let at = 0;
  for (const letter of text) {
    for (const c of foldedLetter(letter)) {
      if (c === 'j' && key.endsWith('d')) continue; // Djordje, Đorđe and Dorde are one
      key += c;
      origins.push(at);
    }
    at += letter.length;
  }
  return { key, origins };
}

/** "Đačić", "dacic" and "Ђачић" are the same. @param {string} text */
export const folded = (text) => foldedWithOrigins(text).key.trim();

const WORD = /[\p{L}\p{N}]+/gu;

/** Letters of scripts that put no spaces between words: Thai and Lao; kana and Han. */
const isUnspaced = (word) => /^[\u0e00-\u0eff\u3040-\u9fff]/.test(word);

/** The words that are looked for, folded; none when there is neither letter nor digit. @param {string} text */
export const wordsOf = (text) => [...new Set(folded(text).match(WORD) ?? [])];

/**
 * Where a name has all the words, each at the beginning of a word: the parts to mark, in order; null when one is missing.
 * @param {string} name @param {string[]} words folded
 * @returns {[number, number][] | null}
 */
export function foundIn(name, words) {
  const { key, origins } = foldedWithOrigins(name);
  /** @type {[number, number][]} */
  const parts = [];
  for (const word of words) {
    const at = beginningOf(word, key);
    if (at < 0) return null;
    parts.push([origins[at], endOf(name, origins[at + word.length - 1])]);
  }
  return merged(parts.sort((a, b) => a[0] - b[0] || a[1] - b[1]));
}

function beginningOf(word, key) {
  for (let at = key.indexOf(word); at >= 0; at = key.indexOf(word, at + 1)) {
    if (at === 0 || isUnspaced(word) || !/[\p{L}\p{N}]/u.test(key[at - 1])) return at;
  }
  return -1;
}

/** The letter with the marks that belong to it. */
const endOf = (name, at) => at + /^.\p{M}*/su.exec(name.slice(at))[0].length;

/** @param {[number, number][]} parts in order @returns {[number, number][]} */
function merged(parts) {
  /** @type {[number, number][]} */
  const apart = [];
  for (const [from, to] of parts) {
    if (apart.length && from <= apart.at(-1)[1]) apart.at(-1)[1] = Math.max(to, apart.at(-1)[1]);
    else apart.push([from, to]);
  }
  return apart;
}
