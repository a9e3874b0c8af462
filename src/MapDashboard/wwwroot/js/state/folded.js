// Text as it is compared: without accents and case.

/** "Đačić" and "dacic" are the same. @param {string} text */
export const folded = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase('und').replaceAll('đ', 'd').replaceAll('ł', 'l').trim();
