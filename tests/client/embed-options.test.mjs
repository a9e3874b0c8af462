import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import './words.mjs';
import { EMBED_OPTIONS, embedAddress, formatEmbedOptions, formatSeen, parseEmbedOptions, withSeenInHash } from '../../src/MapDashboard/wwwroot/js/state/embed-options.js';
import { readMessage } from '../../src/MapDashboard/wwwroot/js/state/embed-messages.js';
import { embedSnippet } from '../../src/MapDashboard/wwwroot/js/state/embed-snippet.js';
import { EMPTY_STATE, parseHash } from '../../src/MapDashboard/wwwroot/js/state/hash.js';

const lines = readFileSync(new URL('../embed-options.jsonl', import.meta.url), 'utf8').trim().split('\n').map((line) => JSON.parse(line));

test('the documented example is read', () => {
  assert.deepEqual(parseEmbedOptions('?controls=none&panel=legend&theme=dark&lang=sr-Latn&interactive=false'), { controls: 'none', panel: 'legend', theme: 'dark', lang: 'sr-Latn', interactive: false, autoplay: null, loop: false, follow: null });
});

test('what is missing has its usual value', () => {
  assert.deepEqual(parseEmbedOptions(''), { controls: 'all', panel: 'none', theme: 'auto', lang: null, interactive: true, autoplay: null, loop: false, follow: null });
});

test('page and server take and refuse the same options', () => {
  for (const { query, ok, key } of lines) {
    const asked = new URLSearchParams(query);
    const refused = Object.entries(EMBED_OPTIONS).filter(([name, kind]) => asked.has(name) && kind.parse(asked.get(name)) === null).map(([name]) => name);
    const { hash } = withSeenInHash({ search: `?${query}`, hash: '' });
    const problems = parseHash(hash).problems.length + (asked.has('view') && parseHash(hash).view === null ? 1 : 0);
    assert.equal(refused.length + problems === 0, ok, query);
    if (refused.length) assert.deepEqual(refused, [key], query);
  }
});

test('options survive being written and read', () => {
  for (const { query } of lines.filter((line) => line.ok)) {
    const options = parseEmbedOptions(query);
    assert.deepEqual(parseEmbedOptions(formatEmbedOptions(options)), options, query);
  }
});

test('a view survives as the query of an address', () => {
  const state = { ...EMPTY_STATE, view: { zoom: 6, lat: 44.8, lon: 20.5 }, filter: { layer: ['patrols'], actor: ['A, B & "C" + D'], year: { from: 2016, to: null } }, record: 'r/1', story: 's', scene: 3 };
  const address = new URL(embedAddress('https://map.example/x/', { panel: 'list', interactive: true }, state));
  assert.equal(address.pathname, '/x/embed');
  const { search, hash } = withSeenInHash(address);
  assert.equal(search, '?panel=list');
  const { problems, ...read } = parseHash(hash);
  assert.deepEqual([read, problems], [{ ...state, tab: null, sort: null, review: false }, []]);
});

test('what stands in the hash counts more than the query', () => {
  assert.deepEqual(withSeenInHash({ search: '?lang=zh&view=3/1/2&layer=bri&year=2019&utm_source=x', hash: '#6/44/20&layer=patrols&tab=records' }), { search: '?lang=zh&utm_source=x', hash: '#6/44/20&year=2019&layer=patrols&tab=records' });
  assert.deepEqual(withSeenInHash({ search: '?view=3%2F1%2F2', hash: '#layer=bri' }), { search: '', hash: '#3/1/2&layer=bri' });
});

test('an address without such keys stays as it is', () => {
  for (const address of [{ search: '', hash: '' }, { search: '?lang=en', hash: '#layer=bri' }, { search: '?utm_source=a%20b', hash: '' }]) assert.deepEqual(withSeenInHash(address), address);
});

test('nothing seen is an empty query', () => {
  assert.equal(formatSeen(EMPTY_STATE), '');
  assert.equal(embedAddress('./', {}, EMPTY_STATE), './embed');
});

test('a title cannot break out of the snippet', () => {
  const html = embedSnippet({ address: 'https://m.example/embed?a=1&b="', title: '"><script>alert(1)</script>', width: 800, height: 450 });
  assert.ok(html.startsWith('<iframe src="https://m.example/embed?a=1&amp;b=&quot;" title="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;" width="800" height="450" loading="lazy" allow="fullscreen" '));
  assert.equal(html.match(/</g).length, 2);
});

test('messages are read by what they say', () => {
  assert.deepEqual(readMessage({ to: 'mapdashboard', type: 'setView', zoom: 6, latitude: 44, longitude: 20 }), { type: 'setView', view: { zoom: 6, lat: 44, lon: 20 } });
  assert.deepEqual(readMessage({ to: 'mapdashboard', type: 'setFilters', filters: '?layer=bri' }), { type: 'setFilters', filter: { layer: ['bri'] } });
  assert.deepEqual(readMessage({ to: 'mapdashboard', type: 'goToScene', scene: 2 }), { type: 'goToScene', scene: 2 });
});

test('a message that is not for the map is none, one that is wrong says what is', () => {
  for (const data of [null, 'text', 4, {}, { type: 'setView' }, { to: 'mapdashboard' }, { to: 'somebody', type: 'setView' }]) assert.equal(readMessage(data), null);
  for (const data of [{ type: 'setView', zoom: '6', latitude: 1, longitude: 2 }, { type: 'setView', zoom: NaN, latitude: 1, longitude: 2 }, { type: 'setView', zoom: 3, latitude: 95, longitude: 2 }, { type: 'setFilters', filters: 'colour=red' }, { type: 'setFilters' }, { type: 'goToScene', scene: -1 }, { type: 'constructor' }, { type: 'toString' }]) assert.ok(readMessage({ to: 'mapdashboard', ...data }).fault, JSON.stringify(data));
});
