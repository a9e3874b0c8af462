import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { folded, foundIn, wordsOf } from '../../src/MapDashboard/wwwroot/js/state/folded.js';

const groups = readFileSync(new URL('../folding.tsv', import.meta.url), 'utf8').split('\n').filter((line) => line && !line.startsWith('#')).map((line) => line.split('\t'));

for (const group of groups) {
  test(`${group[0]} is one word however it is spelled`, () => {
    for (const spelling of group) assert.deepEqual(wordsOf(spelling).join('').replace(/\s/g, ''), wordsOf(group[0]).join(''), spelling);
  });
}

test('other words are others', () => {
  assert.notEqual(folded('Šid'), folded('Žid'));
  assert.notEqual(folded('北京'), folded('东京'));
});

test('any Serbian text is one in both scripts', () => {
  const letters = 'а=a б=b в=v г=g д=d ђ=đ е=e ж=ž з=z и=i ј=j к=k л=l љ=lj м=m н=n њ=nj о=o п=p р=r с=s т=t ћ=ć у=u ф=f х=h ц=c ч=č џ=dž ш=š'.split(' ').map((pair) => pair.split('='));
  for (let run = 1; run <= 500; run++) {
    const picked = Array.from({ length: 1 + (run % 23) }, (_, i) => letters[(run * 7919 + i * i * 104729 + i * run) % letters.length]);
    const [cyrillic, latin] = [0, 1].map((script) => picked.map((pair) => pair[script]).join(''));
    assert.equal(folded(cyrillic), folded(latin), cyrillic);
    assert.equal(folded(cyrillic.toUpperCase()), folded(latin.replace(/[čć]/g, 'c').replaceAll('š', 's').replaceAll('ž', 'z').replaceAll('đ', 'dj')), cyrillic);
  }
});

test('what was typed is marked where it stands in the name', () => {
  const marked = (name, typed) => foundIn(name, wordsOf(typed))?.map(([from, to]) => name.slice(from, to));
  assert.deepEqual(marked('Ministry of the Interior', 'int min'), ['Min', 'Int']);
  assert.deepEqual(marked('Ђорђе Вучић', 'djordje vuc'), ['Ђорђе', 'Вуч']);
  assert.deepEqual(marked('Njegoš', 'њ'), ['Nj']);
  assert.deepEqual(marked('Cafe\u0301 Zürich', 'cafe zur'), ['Cafe\u0301', 'Zür']);
  assert.deepEqual(marked('中华人民共和国', '人民'), ['人民']);
  assert.deepEqual(marked('Huawei', 'hua huaw'), ['Huaw']);
  assert.equal(marked('Huawei', 'wei'), undefined);
  assert.equal(marked('Huawei', 'hua dahua'), undefined);
});

test('punctuation, halves of characters and patterns are no words or plain ones', () => {
  assert.deepEqual(wordsOf('…!? —'), []);
  assert.deepEqual(wordsOf('\ud800'), []);
  assert.deepEqual(wordsOf(".*(a+)+$'; DROP"), ['a', 'drop']);
  assert.equal(foundIn('a.b', wordsOf('.*')).length, 0);
});
