import assert from 'node:assert/strict';
import test from 'node:test';
import './words.mjs';
import { confidenceInWords, courseInWords, dateInWords, datesInWords, newsInWords, placeInWords, precisionInWords, quantityInWords, yearsInWords } from '../../src/MapDashboard/wwwroot/js/state/wording.js';
import { record } from './some.mjs';

const DATES = {
  2019: '2019',
  '2024-09': 'Sept 2024',
  '2024-09-09': '9 Sept 2024',
  '2019/2023': '2019–2023',
  '2019-05/2023-06': 'May 2019 – Jun 2023',
  '2016~': 'c. 2016',
  '2019-05~': 'c. May 2019',
  '2019?': '2019 (uncertain)',
  '2019%': 'c. 2019 (uncertain)',
  '201X': '2010s',
  '2017/..': 'since 2017',
  '../2020': 'until 2020',
  '2024-21': 'spring 2024',
  '2024-09-XX': 'Sept 2024',
  'something else': 'something else',
};

for (const [edtf, words] of Object.entries(DATES)) {
  test(`${edtf} is read as ${words}`, () => assert.equal(dateInWords(edtf), words));
}

test('several dates stand side by side, none is said', () => {
  assert.equal(datesInWords(['2019', '2023']), '2019, 2023');
  assert.equal(datesInWords([]), 'date not stated');
});

test('a bare year gives way to a month of that year', () => {
  assert.equal(datesInWords(['2019', '2019-05', '2023']), 'May 2019, 2023');
});

test('years in a row become a range', () => {
  assert.equal(yearsInWords([2019, 2023]), '2019, 2023');
  assert.equal(yearsInWords([2018, 2016, 2017, 2020]), '2016–2018, 2020');
  assert.equal(yearsInWords([]), 'undated');
});

test('a country is not said to be in itself', () => {
  assert.equal(placeInWords({ places: [{ name: 'Croatia', country: 'HR' }] }), 'Croatia');
  assert.equal(placeInWords({ places: [{ name: 'Belgrade', country: 'RS' }] }), 'Belgrade, Serbia');
  assert.equal(placeInWords({ places: [{ name: 'Bosnia and Herzegovina', country: 'BA' }], precision: 'country' }), 'Bosnia and Herzegovina');
});

test('a country-level record says that it is no point', () => {
  assert.match(precisionInWords('country'), /not a point/);
});

test('confidence is a word and a number', () => {
  assert.equal(confidenceInWords(0.91), 'high (0.91)');
  assert.equal(confidenceInWords(undefined), 'not stated');
});

test('money carries its currency', () => {
  assert.equal(quantityInWords({ value: 46000000, unit: 'EUR', text: '€46 million' }), 'EUR 46,000,000');
  assert.equal(quantityInWords({ value: null, text: 'hundreds of cameras' }), 'hundreds of cameras');
});

test('news says what the filters hide', () => {
  const [split, zagreb] = ['Split', 'Zagreb'].map((name) => record({ title: `Joint police patrols, ${name}` }));
  assert.match(newsInWords([split], 0), /^Joint police patrols, Split/);
  assert.match(newsInWords([split, zagreb], 1), /Zagreb.* and 1 more, 1 hidden by the filters$/);
  assert.equal(newsInWords([], 1), 'hidden by the filters');
});

test('what was drawn or placed by hand says so', () => {
  const [line, point] = [{ type: 'LineString' }, { type: 'Point' }];
  assert.equal(courseInWords({ geometry: line, properties: { course: 'drawn' } }), 'line drawn by hand');
  assert.equal(courseInWords({ geometry: point, properties: { course: 'drawn' } }), 'placed by hand');
  assert.equal(courseInWords({ geometry: point, properties: {} }), undefined);
  assert.equal(placeInWords({ places: [], course: 'drawn' }), 'drawn by hand');
  assert.equal(placeInWords({ places: [] }), 'place not stated');
});
