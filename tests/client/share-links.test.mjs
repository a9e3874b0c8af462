import './words.mjs';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { FILTER_KEYS, formatFilter, parseFilter } from '../../src/MapDashboard/wwwroot/js/state/filter.js';
import { EMPTY_STATE, TABLE_COLUMNS, formatHash, parseHash } from '../../src/MapDashboard/wwwroot/js/state/hash.js';

const HOSTILE = ['a,b', '"', '""', '"quoted"', ',', 'a"b,c', "it's", '100%', '%41', 'A & B', 'x=y', '#1', '50+50', '+', 'a;b', '\\', '/', '?', 'اللغة العربية', '\u202Eevil', '🧭', '👩‍👩‍👧', '安全城市', 'Ćuprija', 'e\u0301', '\u00A0x\u00A0', 'line\nbreak', '\t', '\u0000', '\uD800', 'x\uDC00y', '__proto__', 'constructor', 'none', '<b>', '&review&', '&record=x', '..', '0', 'null'];

test('10,000 random states survive being written into the address and read again', () => {
  const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31);
  const random = seeded(seed);
  for (let i = 0; i < 10_000; i++) {
    const state = randomState(random);
    const hash = formatHash(state);
    const why = `SEED=${seed}, state ${i}: ${JSON.stringify(state)} as ${hash}`;
    const { problems, ...read } = parseHash(hash);
    assert.deepEqual(problems, [], why);
    assert.deepEqual(withoutView(read), withoutView(expected(state)), why);
    assert.equal(formatHash(read), hash, why);
    if (state.view) assert.ok(Math.abs(read.view.lat - state.view.lat) < pixel(state) && Math.abs(read.view.lon - state.view.lon) < pixel(state), why);
    assert.equal(new URL(`http://host/${hash}`).hash.replace(/^#$/, ''), hash.replace(/^#$/, ''), why); // a browser leaves it as it is
  }
});

test('columns are in the order of the table, the title among them; a link without them leaves them to the reader', () => {
  const columnsOf = (hash) => parseHash(hash).columns;
  assert.equal(columnsOf('#tab=table&columns=money,place,place'), 'title,place,money');
  assert.deepEqual(['#tab=table&order=title', '#columns=', '#columns=,'].map(columnsOf), [null, null, null]);
});

test('every key of the address is among the random states', () => {
  const random = seeded(1);
  const seen = new Set();
  for (let i = 0; i < 300; i++) {
    const state = randomState(random);
    for (const key of [...Object.keys(state.filter), ...Object.keys(state).filter((k) => state[k])]) seen.add(key);
  }
  for (const key of [...Object.keys(FILTER_KEYS), ...Object.keys(EMPTY_STATE)]) assert.ok(seen.has(key), key);
});

test('what is not understood is named, whatever it is', () => {
  for (const part of ['tab=albums', 'sort=random', 'order=colour', 'order=--title', 'columns=title,colour', 'scene=-1', 'scene=0', 'colour=red', 'year=19', 'layer=%22a', 'bbox=1', 'view']) {
    assert.equal(parseHash(`#5/44/20&${part}`).problems.length, 1, part);
  }
});

test('no hash at all makes the page fail', () => {
  const random = seeded(5);
  for (let i = 0; i < 5000; i++) {
    const hash = `#${Array.from({ length: Math.floor(random() * 6) }, () => pick(random, [...HOSTILE, '&', '=', 'layer=', 'year=', 'q=%', 'tab=', '5/44/20', 'review', '%E0%A4%A'])).join('')}`;
    const { problems, ...state } = parseHash(hash);
    assert.ok(Array.isArray(problems));
    assert.equal(formatHash(parseHash(formatHash(state))), formatHash(state), hash);
  }
});

function randomState(random) {
  const maybe = (make) => (random() < 0.35 ? make() : undefined);
  const word = () => pick(random, HOSTILE).repeat(random() < 0.1 ? 3 : 1) + pick(random, ['', 'x', ' and more']);
  const list = (make) => [...new Set(Array.from({ length: 1 + Math.floor(random() * 3) }, make))];
  const key = () => pick(random, ['patrols', 'bri', 'surveillance', 'none', 'a,b', 'x"y', '层']);
  const year = () => 1900 + Math.floor(random() * 200);
  const makers = {
    layer: () => list(key), program: () => list(word), status: () => list(key), actor: () => list(word), actorKind: () => list(() => pick(random, ['person', 'body', 'company', 'state'])), source: () => list(word), review: () => list(key),
    place: () => list(() => String(Math.floor(random() * 1e7))),
    country: () => list(() => pick(random, ['RS', 'HU', 'HR', 'BA'])),
    year: () => pick(random, [(y) => ({ from: y, to: y }), (y) => ({ from: y, to: y + 3 }), (y) => ({ from: y, to: null }), (y) => ({ from: null, to: y })])(year()),
    precision: () => pick(random, ['country', 'region', 'city', 'site']),
    confidence: () => pick(random, [0.5, 0.123456789, 1, 1e-7]),
    bbox: () => [round(random() * 360 - 180), round(random() * 90 - 90), round(random() * 360 - 180), round(random() * 90)],
    q: word,
    asOf: () => pick(random, ['2026-03-01', '2026-03-01T10:00:00+02:00', '2026-03-01T10:00:00.123Z']),
  };
  const entries = Object.keys(FILTER_KEYS).map((name) => [name, maybe(makers[name])]);
  return {
    ...EMPTY_STATE,
    view: random() < 0.3 ? null : { zoom: pick(random, [2, 3.25, 7, 11.5, 16]), lat: round(random() * 170 - 85), lon: round(random() * 360 - 180) },
    filter: Object.fromEntries(entries.filter(([, value]) => value !== undefined)),
    record: maybe(word) ?? null,
    document: maybe(word) ?? null,
    tab: pick(random, [null, 'records', 'table', 'charts']),
    sort: pick(random, [null, 'oldest', 'place']),
    order: pick(random, [null, 'years', 'title', '-money']),
    columns: maybe(() => TABLE_COLUMNS.filter((name, i) => i === 0 || random() < 0.5).join(',')) ?? null,
    story: maybe(word) ?? null,
    scene: maybe(() => 1 + Math.floor(random() * 100)) ?? null,
    review: random() < 0.5,
  };
}

/** What can be kept of a state: no halves of surrogate pairs, no space around values, no value that is empty then. */
function expected(state) {
  const well = (text) => text.replace(/\p{Surrogate}/gu, '');
  const filter = {};
  for (const [key, value] of Object.entries(state.filter)) {
    if (key === 'q') Object.assign(filter, well(value).trim() ? { q: well(value) } : {});
    else if (!Array.isArray(value) || key === 'bbox') filter[key] = value;
    else {
      const values = [...new Set(value.map((v) => well(v).trim()).filter(Boolean))];
      if (values.length > 0) filter[key] = values;
    }
  }
  return { ...state, filter, record: well(state.record ?? '') || null, document: well(state.document ?? '') || null, story: well(state.story ?? '') || null };
}

const withoutView = ({ view, ...rest }) => ({ ...rest, hasView: view !== null });
const pixel = ({ view }) => 360 / (256 * 2 ** view.zoom);
const round = (n) => Number(n.toFixed(6)) || 1;
const pick = (random, values) => values[Math.floor(random() * values.length)];

/** A linear congruential generator (Numerical Recipes). */
function seeded(seed) {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

test('the queries that the server reads in its own tests are read the same here', () => {
  const lines = readFileSync(new URL('../filters.jsonl', import.meta.url), 'utf8').trim().split('\n').map((line) => JSON.parse(line));
  assert.ok(lines.length > 200);
  for (const { query, filter } of lines) {
    assert.deepEqual(parseFilter(query), { filter, problems: [] }, query);
    assert.equal(formatFilter(filter), query);
  }
});
