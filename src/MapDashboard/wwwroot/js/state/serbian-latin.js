// Serbian in Latin letters out of Serbian in Cyrillic ones, which is unambiguous: each letter has one counterpart. Pure.

const PAIRS = 'аa бb вv гg дd ђđ еe жž зz иi јj кk лl љlj мm нn њnj оo пp рr сs тt ћć уu фf хh цc чč џdž шš';
const LATIN = new Map(PAIRS.split(' ').map((pair) => [pair[0], pair.slice(1)]));

/**
 * Љ, Њ and Џ become Lj, Nj and Dž; LJ, NJ and DŽ within a word of capitals. What is no Serbian Cyrillic letter stays as it is, so
 * variables, keys and markup pass unharmed.
 * @param {string} text
 */
export const toLatin = (text) => text.replace(/\p{Script=Cyrillic}+/gu, (word) => [...word].map((letter) => latinOf(letter, isShouted(word))).join(''));

function latinOf(letter, isInCapitals) {
  const small = letter.toLowerCase();
  const latin = LATIN.get(small);
  if (latin === undefined) return letter;
  if (letter === small) return latin;
  return isInCapitals ? latin.toUpperCase() : latin[0].toUpperCase() + latin.slice(1);
}

const isShouted = (word) => word.length > 1 && word === word.toUpperCase();
