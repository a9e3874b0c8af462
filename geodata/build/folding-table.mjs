// Writes Folding.tsv, the table that the library and this build share: "folded letters<TAB>the letters that fold to them".
// .NET does not decompose letters when it runs without ICU, so the decompositions are written down.
import { writeFileSync } from "node:fs";

const byHand = {
  ss: "ßẞ", ae: "æÆǽǼǣǢ", oe: "œŒ", o: "øØǿǾ", d: "đĐðÐ", th: "þÞ", l: "łŁ", h: "ħĦ", i: "ıİ", n: "ŋŊ", t: "ŧŦ", k: "ĸ", e: "əƏ",
  "е": "ёЁѐЀ", "σ": "ς",
  // tatweel, Arabic and Hebrew points, variation selectors
  "": "ـ" + range(0x0591, 0x05bd) + range(0x064b, 0x0652) + "ٰ" + range(0x0300, 0x036f) + range(0xfe00, 0xfe0f),
};

function range(from, to) {
  return String.fromCharCode(...Array.from({ length: to - from + 1 }, (_, i) => from + i));
}

const table = new Map(Object.entries(byHand).map(([to, from]) => [to, new Set(from)]));
const taken = new Set(Object.values(byHand).join(""));
for (let code = 0x80; code < 0x10000; code++) {
  const letter = String.fromCharCode(code);
  if (!/[\p{Script=Latin}\p{Script=Greek}\uff10-\uff19]/u.test(letter) || taken.has(letter)) continue;
  const folded = letter.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  if (!/^([a-z0-9]+|[α-ω]+)$/.test(folded) || folded === letter.toLowerCase()) continue;
  if (!table.has(folded)) table.set(folded, new Set());
  table.get(folded).add(letter);
}
const lines = [...table].sort(([a], [b]) => (a < b ? -1 : 1)).map(([to, from]) => `${to}\t${escape([...from].join(""))}`);
writeFileSync(new URL("../../src/MapDashboard.Geoparsing/Gazetteers/Folding.tsv", import.meta.url), lines.join("\n") + "\n");

/** Marks that would hang on their neighbours are written as \uXXXX. */
function escape(letters) {
  return letters.replace(/[\p{M}ـ]/gu, c => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
