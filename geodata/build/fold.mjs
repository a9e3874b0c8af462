// How names are compared: the same rules as PlaceName.Fold in the library, which a test holds against each other over the whole gazetteer.
import { readFileSync } from "node:fs";

const table = new Map();
const file = readFileSync(new URL("../../src/MapDashboard.Geoparsing/Gazetteers/Folding.tsv", import.meta.url), "utf8");
for (const line of file.split("\n").filter(Boolean)) {
  const [to, from] = line.split("\t");
  for (const letter of from.replace(/\\u(....)/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)))) table.set(letter, to);
}

const words = new Map([["saint", "st"], ["sainte", "ste"], ["mount", "mt"], ["fort", "ft"]]);
const dropped = /['’‘ʼʻʹ`´′\u00ad\u200b-\u200f\u2060\ufeff]/;
const letters = /[\p{L}\p{M}\p{N}\p{Cs}]/u;

export function fold(name) {
  const out = [];
  let word = "";
  let dotted = false;
  const endWord = () => {
    if (word) out.push(words.get(word) ?? word);
    word = "";
    dotted = false;
  };
  for (let i = 0; i < name.length; i++) {
    const c = name[i];
    const folded = table.get(c);
    if (folded !== undefined) word += folded;
    else if (dropped.test(c)) continue;
    else if (letters.test(c)) word += lower(c);
    else if (c === ".") {
      // "U.S." is one word, "St.Louis" two
      if (word.length > 1 && !dotted && i + 1 < name.length && letters.test(name[i + 1])) endWord();
      else dotted = true;
    } else {
      endWord();
      if (c === "&") out.push("and");
    }
  }
  endWord();
  return out.join(" ");
}

function lower(c) {
  const lowered = c.toLowerCase();
  return lowered.length === 1 ? lowered : c;
}

/** The key with each word's first letter as a capital: how most names are spelled, so that they need no storage. */
export function titleCase(key) {
  return key.replace(/(^| )(.)/g, (_, space, c) => space + (c.toUpperCase().length === 1 ? c.toUpperCase() : c));
}
