// Writes the gazetteer file. Layout (little-endian): "MDGAZ" 0 0 version(1), u32 raw length, u32 packed length, 8 bytes of the packed part's SHA-256,
// then the Brotli-packed part: columns in the order below. A column of numbers is its bytes by significance: all lowest bytes, then all next ...
// (smaller packed, and quick to put together). A list of sorted texts keeps of each only what differs from the one before.
import { createHash } from "node:crypto";
import { brotliCompressSync, constants } from "node:zlib";
import { fold, titleCase } from "./fold.mjs";
import { importance, mostImportant } from "./importance.mjs";
import { featureClass } from "./places.mjs";

const formatVersion = 2;
const asTitle = 0, asKey = 1, firstSpelling = 2;

export function pack(places, demonyms, version) {
  const ordered = order(places);
  const index = makeIndex(ordered);
  const out = new Output();
  out.text(version);
  out.number(ordered.length);
  const codes = sorted(new Set(ordered.flatMap(p => [p.country, p.admin1, p.admin2, featureClass(p.code) + p.code])));
  const codeOf = new Map(codes.map((code, i) => [code, i]));
  out.texts(codes);
  out.column(4, ordered.map(p => p.id));
  out.column(3, ordered.map(p => index.keyOf.get(fold(p.name))));
  out.column(3, ordered.map(p => index.spellingOf(fold(p.name), p.name)));
  out.column(3, ordered.map(p => codeOf.get(p.country)));
  out.column(3, ordered.map(p => codeOf.get(p.admin1)));
  out.column(3, ordered.map(p => codeOf.get(p.admin2)));
  out.column(3, ordered.map(p => codeOf.get(featureClass(p.code) + p.code)));
  out.column(5, ordered.map(p => p.population));
  out.column(4, ordered.map(p => Math.round(p.lon * 1e5)));
  out.column(4, ordered.map(p => Math.round(p.lat * 1e5)));
  out.column(2, ordered.map(p => Math.min(65535, Math.round(importance(p) / mostImportant * 65535))));
  // what has a label point of its own: few, hence not a column for all
  const labelled = ordered.flatMap((place, i) => (place.label ? [i] : []));
  out.number(labelled.length);
  out.column(3, labelled);
  out.column(4, labelled.map(i => Math.round(ordered[i].label[0] * 1e5)));
  out.column(4, labelled.map(i => Math.round(ordered[i].label[1] * 1e5)));
  out.texts(index.keys);
  out.column(2, index.keys.map(key => index.postings.get(key).length));
  out.texts(index.spellings);
  const postings = index.keys.flatMap(key => index.postings.get(key));
  out.column(4, [postings.length]);
  out.column(3, postings.map(posting => posting.place));
  out.column(3, postings.map(posting => posting.spelling));
  const exact = postings.flatMap((posting, i) => (posting.exact ? [i] : []));
  out.column(4, [exact.length]);
  out.column(3, exact);
  const placeOf = new Map(ordered.map((place, i) => [place, i]));
  const words = sorted(demonyms.keys());
  out.texts(words);
  out.column(3, words.map(word => placeOf.get(demonyms.get(word))));
  console.error(`${ordered.length} places, ${index.keys.length} keys, ${postings.length} names, ${exact.length} exact, ${index.spellings.length} spellings, ${words.length} demonyms`);
  return file(out.bytes());
}

function order(places) {
  return places.map(place => ({ place, weight: importance(place) })).sort((a, b) => b.weight - a.weight || a.place.id - b.place.id).map(each => each.place);
}

function makeIndex(ordered) {
  const postings = new Map();
  const spellings = new Set();
  const put = (name, place, exact, number) => {
    const key = fold(name);
    if (!key || key.length > 200) return;
    if (!postings.has(key)) postings.set(key, new Map());
    const spelled = `${number}${exact ? ` ${name}` : ""}`;
    // one name of a place is enough for each key; the main name comes first
    if (!postings.get(key).has(spelled)) postings.get(key).set(spelled, { place: number, name, exact });
  };
  ordered.forEach((place, number) => {
    for (const name of place.names) put(name, place, /^[a-z]$/.test(fold(name)), number);
    for (const spelling of place.spellings) put(spelling, place, true, number);
  });
  const keys = sorted(postings.keys());
  for (const key of keys) {
    for (const { name } of postings.get(key).values()) if (name !== key && name !== titleCase(key)) spellings.add(name);
  }
  const spellingList = sorted(spellings);
  const spellingNumber = new Map(spellingList.map((spelling, i) => [spelling, i + firstSpelling]));
  const spellingOf = (key, name) => (name === titleCase(key) ? asTitle : name === key ? asKey : spellingNumber.get(name));
  for (const key of keys) {
    postings.set(key, [...postings.get(key).values()].map(({ place, name, exact }) => ({ place, exact, spelling: spellingOf(key, name) })).sort((a, b) => a.place - b.place || a.spelling - b.spelling));
  }
  return { keys, keyOf: new Map(keys.map((key, i) => [key, i])), postings, spellings: spellingList, spellingOf };
}

/** By UTF-16 code unit, as .NET's ordinal order. */
const sorted = texts => [...texts].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));

class Output {
  #parts = [];

  bytes() { return Buffer.concat(this.#parts); }
  number(value) { this.column(4, [value]); }

  text(value) {
    const bytes = Buffer.from(value, "utf8");
    this.number(bytes.length);
    this.#parts.push(bytes);
  }

  column(width, values) {
    const bytes = Buffer.alloc(width * values.length);
    values.forEach((value, i) => {
      if (!Number.isInteger(value)) throw new Error(`no integer: ${value}`);
      let rest = BigInt.asUintN(width * 8, BigInt(value));
      for (let plane = 0; plane < width; plane++, rest >>= 8n) bytes[plane * values.length + i] = Number(rest & 255n);
    });
    this.#parts.push(bytes);
  }

  /** Count, then for each text: how many code units it shares with the one before, how many follow; then all that follows, as UTF-8. */
  texts(texts) {
    const shared = [], rest = [];
    let before = "";
    for (const text of texts) {
      let same = 0;
      while (same < 255 && same < text.length && text[same] === before[same]) same++;
      if (same > 0 && /[\ud800-\udbff]/.test(text[same - 1])) same--;
      shared.push(same);
      rest.push(text.slice(same));
      before = text;
    }
    this.number(texts.length);
    this.column(1, shared);
    this.column(1, rest.map(text => text.length));
    this.text(rest.join(""));
  }
}

function file(raw) {
  const packed = brotliCompressSync(raw, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_SIZE_HINT]: raw.length } });
  const head = Buffer.alloc(24);
  head.write("MDGAZ", "latin1");
  head[7] = formatVersion;
  head.writeUInt32LE(raw.length, 8);
  head.writeUInt32LE(packed.length, 12);
  createHash("sha256").update(packed).digest().copy(head, 16, 0, 8);
  return Buffer.concat([head, packed]);
}
