import assert from 'node:assert/strict';
import test from 'node:test';
import { bundleOf } from './words.mjs';
import { inPageLanguage, programInWords } from '../../src/MapDashboard/wwwroot/js/state/labels.js';
import { problemInWords } from '../../src/MapDashboard/wwwroot/js/state/problems.js';
import { toLatin } from '../../src/MapDashboard/wwwroot/js/state/serbian-latin.js';
import { summaryInWords } from '../../src/MapDashboard/wwwroot/js/state/summary.js';
import { confidenceInWords, countryInWords, dateInWords, datesInWords, placeInWords, quantityInWords, recordInWords, titleInWords } from '../../src/MapDashboard/wwwroot/js/state/wording.js';
import { useWords } from '../../src/MapDashboard/wwwroot/js/words.js';

const LETTERS = { 'абвгдђежзијклљмнњопрстћуфхцчџш': 'abvgdđežzijklljmnnjoprstćufhcčdžš', Љубљана: 'Ljubljana', ЉУБЉАНА: 'LJUBLJANA', Њујорк: 'Njujork', Џакарта: 'Džakarta', 'Ниш и ЏЕП': 'Niš i DŽEP', Љ: 'Lj' };

for (const [cyrillic, latin] of Object.entries(LETTERS)) test(`${cyrillic} is ${latin} in Latin letters`, () => assert.equal(toLatin(cyrillic), latin));

test('variables, selectors and what is Latin already pass unharmed', () => {
  assert.equal(toLatin('a = { $count ->\n    [one] { $count } запис\n   *[other] { $count } записа (Esc)\n}'), 'a = { $count ->\n    [one] { $count } zapis\n   *[other] { $count } zapisa (Esc)\n}');
});

/** @param {string} language @param {() => void} check */
function inLanguage(language, check) {
  useWords(bundleOf(language));
  try {
    check();
  } finally {
    useWords(bundleOf('en'));
    inPageLanguage({ layers: [], programs: [], statuses: [] });
  }
}

const VOCABULARY = {
  layers: [{ key: 'patrols', name: 'Police patrols', description: 'Patrols.', labels: { 'sr-Cyrl': 'Полицијске патроле', zh: '警务巡逻' }, descriptions: null }],
  programs: [{ name: 'Safe City', layer: 'surveillance', labels: { 'sr-Cyrl': 'Безбедан град', zh: '平安城市' } }, { name: 'Another', layer: 'bri', labels: null }],
  subjects: [{ name: 'Steel mill', labels: { 'sr-Cyrl': 'Железара', zh: '钢铁厂' } }],
  statuses: [{ key: 'active', name: 'Active', labels: { 'sr-Cyrl': 'Активно', zh: '进行中' } }],
  units: [{ key: 'cameras', name: 'cameras', labels: { 'sr-Cyrl': 'камера', zh: '个摄像头' } }],
};

test('dates, numbers and countries are said as the language says them', () => {
  inLanguage('sr-Latn', () => {
    assert.deepEqual(['2019', '2024-09-09', '2019/2023', '2017/..'].map(dateInWords), ['2019.', '9. sep 2024.', '2019–2023.', 'od 2017.']);
    assert.equal(countryInWords('RS'), 'Srbija');
    assert.equal(confidenceInWords(0.91), 'visoka (0,91)');
  });
  inLanguage('zh', () => {
    assert.deepEqual(['2024-09-09', '201X', '2016~'].map(dateInWords), ['2024年9月9日', '2010年代', '约2016年']);
    assert.equal(datesInWords(['2019', '2023']), '2019年、2023年');
    assert.equal(placeInWords({ places: [{ name: 'Belgrade', country: 'RS' }] }), 'Belgrade，塞尔维亚');
    assert.equal(placeInWords({ places: [{ name: 'Serbia', country: 'RS' }] }), '塞尔维亚');
  });
});

test('the vocabulary is said in the language, in Latin letters too, and what has no label by its name', () => {
  inLanguage('sr-Latn', () => {
    const { layers, statuses, programs } = inPageLanguage(VOCABULARY);
    assert.deepEqual([layers[0].name, layers[0].description, statuses[0].name], ['Policijske patrole', 'Patrols.', 'Aktivno']);
    assert.deepEqual(programs.map((p) => p.name), ['Safe City', 'Another']);
    assert.deepEqual(programs.map((p) => programInWords(p.name)), ['Bezbedan grad', 'Another']);
    assert.equal(quantityInWords({ value: 8000, unit: 'cameras', text: '8,000 cameras' }), '8.000 kamera');
  });
});

test('a title of the machine is said in the language, any other stays', () => {
  const places = [{ name: 'Smederevo', country: 'RS' }, { name: 'Bar', country: 'ME' }];
  inLanguage('zh', () => {
    inPageLanguage(VOCABULARY);
    assert.equal(titleInWords({ title: 'Steel mill, Smederevo', subject: 'Steel mill', places }), '钢铁厂，Smederevo');
    assert.equal(titleInWords({ title: 'Smederevo–Bar steel mill', subject: 'Steel mill', places }), 'Smederevo–Bar钢铁厂');
    assert.equal(titleInWords({ title: 'The mill at Smederevo', subject: 'Steel mill', places }), 'The mill at Smederevo');
    assert.equal(recordInWords({ title: 'Steel mill, Smederevo', subject: 'Steel mill', places: places.slice(0, 1), precision: 'city' }), '钢铁厂，Smederevo');
  });
});

test('a summary of the machine is said in the language, any other stays', () => {
  const record = { summary: 'Active 2016–2018; Huawei; 8,000 cameras', status: 'active', years: [2016, 2017, 2018], actors: ['Huawei'], quantities: [{ value: 8000, unit: 'cameras', text: '8,000 cameras' }] };
  inLanguage('zh', () => {
    const { statuses } = inPageLanguage(VOCABULARY);
    assert.equal(summaryInWords(record, () => statuses[0].name), '进行中 2016–2018；Huawei；8,000 个摄像头');
    assert.equal(summaryInWords({ ...record, summary: 'By hand' }, () => ''), 'By hand');
  });
});

test('of an error the page says what it knows, and the server the rest', () => {
  assert.deepEqual(problemInWords({ status: 400, message: 'x', detail: '"title" is missing.' }), { words: '', detail: '"title" is missing.' });
  inLanguage('zh', () => {
    assert.deepEqual(problemInWords({ status: 0, message: '', detail: '' }), { words: '服务器没有响应。', detail: '' });
    assert.deepEqual(problemInWords({ status: 400, message: 'x', detail: '"title" is missing.' }), { words: '服务器未接受此请求。', detail: '"title" is missing.' });
    assert.equal(problemInWords({ status: 503, message: 'x' }).words, '服务器出错。');
    assert.deepEqual(problemInWords(new RangeError('这里的话')), { words: '这里的话', detail: '' });
  });
});
