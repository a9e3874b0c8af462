// What the server says of a place it says by a code, which each language must have words for.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { bundleOf } from './words.mjs';
import { factInWords } from '../../src/MapDashboard/wwwroot/js/state/reasons.js';

const CODES = new URL('../../src/MapDashboard.Geoparsing/Resolution/ReasonFact.cs', import.meta.url);

/** The values of the enumeration, as JSON has them. */
function codes() {
  const [, body] = /enum ReasonCode\s*\{([^}]*)\}/.exec(readFileSync(CODES, 'utf8'));
  return [...body.matchAll(/^\s*(\w+),/gm)].map(([, name]) => name[0].toLowerCase() + name.slice(1));
}

const keyOf = (code) => `why-fact-${code.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

for (const language of ['en', 'sr-Cyrl', 'zh']) {
  test(`${language} has words for every code of a reason, and for no other`, () => {
    const bundle = bundleOf(language);
    assert.ok(codes().length > 30);
    assert.deepEqual([...bundle._messages.keys()].filter((key) => key.startsWith('why-fact-')).sort(), codes().map(keyOf).sort());
    for (const code of codes()) {
      const faults = [];
      bundle.formatPattern(bundle.getMessage(keyOf(code)).value, { count: 3, country: 'RS', place: 'Niš' }, faults);
      assert.deepEqual(faults, [], code);
    }
  });
}

test('a fact says what it is about, and nothing of what is not known', () => {
  assert.equal(factInWords({ code: 'bestKnownOfName', count: 1200 }), 'the best known of 1,200 places of this name');
  assert.equal(factInWords({ code: 'countryNamed', country: 'RS' }), 'its country (Serbia) is named in the text');
  assert.equal(factInWords({ code: 'countryNamed' }), 'its country is named in the text');
  assert.equal(factInWords({ code: 'besideContainer', place: { name: 'Texas', geonameid: null } }), 'written beside Texas, where it lies');
});
