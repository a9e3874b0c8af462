// What went wrong, as it is shown: the page's words, and the server's marked as English.
import { el } from '../dom.js';
import { problemInWords } from '../state/problems.js';

/** @param {any} error @param {(detail: string) => string} [reworded] what to do with the server's sentence @returns {(Node | string)[]} */
export function problemParts(error, reworded = (detail) => detail) {
  const { words, detail } = problemInWords(error);
  if (!detail) return [words];
  return [words, words ? ' ' : '', el('span', { lang: 'en', dir: 'ltr' }, reworded(detail))];
}

/** A sentence of the page's and what went wrong. @param {string} sentence @param {any} error @returns {(Node | string)[]} */
export const sentenceWithProblem = (sentence, error) => [sentence, ' ', ...problemParts(error)];
