// Tokens as they are listed. Pure.

/** @typedef {import('../people-api.js').Token} Token */

/** Those that open something first, by name. @param {Token[]} tokens */
export const inOrder = (tokens) => [...tokens].sort((a, b) => Number(a.revoked) - Number(b.revoked) || a.name.localeCompare(b.name));

/** Whether nobody could make tokens on the page any more without it. @param {Token[]} tokens @param {Token} token */
export const isLastAdmin = (tokens, token) => token.role === 'admin' && !token.revoked && !tokens.some((t) => t.name !== token.name && t.role === 'admin' && !t.revoked);

/** Letters, digits, spaces and some signs, as the server wants them. @param {string} name */
export const isName = (name) => /[\p{L}\p{Nd}]/u.test(name) && /^[\p{L}\p{Nd} \-_.@]+$/u.test(name);
