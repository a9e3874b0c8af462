// The catalogues say the same in every language, the code asks only for what they have, and no text stands in the code itself.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { askedKeys, askedVariables, isAsked } from './asked-words.mjs';
import { bundleOf } from './words.mjs';
import { toLatin } from '../../src/MapDashboard/wwwroot/js/state/serbian-latin.js';

const english = bundleOf('en');
const others = ['sr-Cyrl', 'zh'].map((language) => ({ language, bundle: bundleOf(language) }));

/** What is the same everywhere: names and signs. Nothing else may read as in English. */
const SAME = new Set(['page-title', 'list-separator', 'summary-separator', 'amount', 'date-range', 'place-in-country', 'title-at', 'title-between', 'record-at', 'name-and-count', 'link-fault', 'agreement-with-finer', 'review-with-key', 'course-stop', 'quoted', 'map-place-and-years', 'map-title-and-years', 'map-one', 'share-between-filters', 'share-png', 'share-svg', 'embed-title', 'embed-title-words', 'why-facts']);

/** @param {import('@fluent/bundle').FluentBundle} bundle a text of every message and attribute, as it stands in the catalogue */
function messagesOf(bundle) {
  return new Map([...bundle._messages].flatMap(([key, { value, attributes }]) => [[key, value], ...Object.entries(attributes).map(([name, pattern]) => [`${key}.${name}`, pattern])]).filter(([, pattern]) => pattern !== null));
}

/** The names of a pattern's variables. */
function variablesOf(pattern) {
  const found = new Set();
  const walk = (node) => {
    if (Array.isArray(node)) return node.forEach(walk);
    if (!node || typeof node !== 'object') return;
    if (node.type === 'var') found.add(node.name);
    Object.values(node).forEach(walk);
  };
  walk(pattern);
  return [...found].sort();
}

for (const { language, bundle } of others) {
  const [ours, theirs] = [messagesOf(english), messagesOf(bundle)];

  test(`${language} has the messages and attributes of English, no more and no fewer`, () => {
    assert.deepEqual([...theirs.keys()].sort(), [...ours.keys()].sort());
  });

  test(`the messages of ${language} name no variable that the English ones have not`, () => {
    for (const [key, pattern] of ours) assert.deepEqual(variablesOf(theirs.get(key)).filter((name) => !variablesOf(pattern).includes(name)), [], key);
  });

  test(`no message of ${language} was left in English`, () => {
    const left = [...ours].filter(([key, pattern]) => !SAME.has(key) && JSON.stringify(theirs.get(key)) === JSON.stringify(pattern)).map(([key]) => key);
    assert.deepEqual(left, []);
  });
}

test('whatever the code and the markup ask for is there, and nothing else is', () => {
  const asked = askedKeys();
  const there = [...english._messages.keys()];
  assert.deepEqual(asked.keys.filter((key) => !there.includes(key)), []);
  assert.deepEqual(asked.prefixes.filter((prefix) => !there.some((key) => key.startsWith(prefix))), []);
  assert.deepEqual(there.filter((key) => !isAsked(asked, key)), []);
});

test('the code gives a message all the variables that it has', () => {
  const messages = messagesOf(english);
  const asked = askedVariables();
  assert.ok(asked.length > 300);
  const short = asked.flatMap(({ key, names, where }) => variablesOf(messages.get(key) ?? []).filter((name) => !names.includes(name)).map((name) => `${where}: ${key} without $${name}`));
  assert.deepEqual(short, []);
});

test('Serbian counts in three forms', () => {
  const { bundle } = others[0];
  const said = (count) => bundle.formatPattern(bundle.getMessage('count-claim').value, { count });
  assert.deepEqual([1, 2, 5, 11, 21, 22].map(said), ['1 тврдња', '2 тврдње', '5 тврдњи', '11 тврдњи', '21 тврдња', '22 тврдње']);
});

test('Serbian in Latin letters is a valid catalogue without a Cyrillic letter', () => {
  const source = readFileSync(new URL('../../src/MapDashboard/wwwroot/words/sr-Cyrl.ftl', import.meta.url), 'utf8');
  assert.doesNotMatch(toLatin(source), /\p{Script=Cyrillic}/u);
  const latin = bundleOf('sr-Latn');
  assert.deepEqual([...messagesOf(latin).keys()], [...messagesOf(others[0].bundle).keys()]);
  assert.equal(latin.formatPattern(latin.getMessage('tab-filters').value), 'Filteri');
});
