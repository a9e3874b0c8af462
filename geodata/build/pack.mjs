// Writes the gazetteer file, which the program maps into memory and reads in place. Little-endian:
//   "MDGAZ" 0 0, format version (1 byte), length of the file (u32), number of sections (u32), SHA-256 of all that follows (32 bytes);
//   a table of sections, each its start in the file and its length (u32, u32); the sections, in the order in which pack() calls for them.
// A column is numbers of so many bytes each. A list of texts is two sections: where each text starts (one number more, for the end of the last), and the texts as UTF-8, in the order of their bytes.
import { createHash } from "node:crypto";
import { fold, titleCase } from "./fold.mjs";
import { importance, mostImportant } from "./importance.mjs";
import { featureClass } from "./places.mjs";

const formatVersion = 4;
const headLength = 48;
const asTitle = 0, asKey = 1, firstSpelling = 2;

export function pack(places, demonyms, version) {
  const ordered = order(places);
  const index = makeIndex(ordered);
  const out = new Sections();
  out.text(version);
  addPlaces(out, ordered, index);
  addNames(out, index);
  const placeOf = new Map(ordered.map((place, i) => [place, i]));
  const words = sorted(demonyms.keys());
  out.texts(words);
  out.column(3, words.map(word => placeOf.get(demonyms.get(word))));
  console.error(`${ordered.length} places, ${index.keys.length} keys, ${index.spellings.length} spellings, ${words.length} demonyms`);
  return out.file();
}

function addPlaces(out, ordered, index) {
  const codes = sorted(new Set(ordered.flatMap(p => [p.country, p.admin1, p.admin2, featureClass(p.code) + p.code])));
  const codeOf = new Map(codes.map((code, i) => [code, i]));
  out.texts(codes);
  out.column(4, ordered.map(p => p.id));
  out.column(3, ordered.map(p => index.keyOf.get(fold(p.name))));
  out.column(3, ordered.map(p => index.spellingOf(fold(p.name), p.name)));
  out.column(2, ordered.map(p => codeOf.get(p.country)));
  out.column(2, ordered.map(p => codeOf.get(p.admin1)));
  out.column(2, ordered.map(p => codeOf.get(p.admin2)));
  out.column(2, ordered.map(p => codeOf.get(featureClass(p.code) + p.code)));
  out.column(5, ordered.map(p => p.population));
  out.column(4, ordered.map(p => Math.round(p.lon * 1e5)));
  out.column(4, ordered.map(p => Math.round(p.lat * 1e5)));
  out.column(2, ordered.map(p => Math.min(65535, Math.round(importance(p) / mostImportant * 65535))));
  const numbers = ordered.map((_, i) => i);
  out.column(3, numbers.toSorted((a, b) => ordered[a].id - ordered[b].id));
  out.column(3, numbers.filter(i => ordered[i].code.startsWith("PCL")));
  // what has a label point of its own: few, hence not a column for all
  const labelled = numbers.filter(i => ordered[i].label);
  out.column(3, labelled);
  out.column(4, labelled.map(i => Math.round(ordered[i].label[0] * 1e5)));
  out.column(4, labelled.map(i => Math.round(ordered[i].label[1] * 1e5)));
}

/** The keys, each with a run of postings: a place and how it spells the name. */
function addNames(out, index) {
  const postings = index.keys.flatMap(key => index.postings.get(key));
  out.texts(index.keys);
  let start = 0;
  out.column(3, [0, ...index.keys.map(key => (start += index.postings.get(key).length))]);
  out.texts(index.spellings);
  out.column(3, postings.map(posting => posting.place));
  out.column(3, postings.map(posting => posting.spelling));
  out.column(3, postings.flatMap((posting, i) => (posting.exact ? [i] : [])));
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

/** By the bytes of their UTF-8. */
const sorted = texts => [...texts].map(text => Buffer.from(text, "utf8")).sort(Buffer.compare).map(bytes => bytes.toString("utf8"));

class Sections {
  #parts = [];

  text(value) { this.#parts.push(Buffer.from(value, "utf8")); }

  /** Numbers of 4 bytes are signed, all others not. */
  column(width, values) {
    const bytes = Buffer.alloc(width * values.length);
    values.forEach((value, i) => {
      if (!Number.isInteger(value)) throw new Error(`no integer: ${value}`);
      if (width === 4) bytes.writeInt32LE(value, i * width);
      else bytes.writeUIntLE(value, i * width, width);
    });
    this.#parts.push(bytes);
  }

  texts(texts) {
    const bytes = texts.map(text => Buffer.from(text, "utf8"));
    let start = 0;
    this.column(3, [0, ...bytes.map(each => (start += each.length))]);
    this.#parts.push(Buffer.concat(bytes));
  }

  file() {
    const table = Buffer.alloc(8 * this.#parts.length);
    let start = headLength + table.length;
    this.#parts.forEach((part, i) => {
      table.writeUInt32LE(start, 8 * i);
      table.writeUInt32LE(part.length, 8 * i + 4);
      start += part.length;
    });
    const body = Buffer.concat([table, ...this.#parts]);
    const head = Buffer.alloc(headLength);
    head.write("MDGAZ", "latin1");
    head[7] = formatVersion;
    head.writeUInt32LE(headLength + body.length, 8);
    head.writeUInt32LE(this.#parts.length, 12);
    createHash("sha256").update(body).digest().copy(head, 16);
    return Buffer.concat([head, body]);
  }
}
