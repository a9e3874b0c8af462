import assert from 'node:assert/strict';
import test from 'node:test';
import './words.mjs';
import { GROUPS, KINDS, inRuns } from '../../src/MapDashboard/wwwroot/js/state/audit.js';
import { kindInWords } from '../../src/MapDashboard/wwwroot/js/state/changes.js';

const entry = (kind, by, at) => ({ kind, by, at });

test('sign-ins are not what one sees first; everything else is', () => {
  assert.deepEqual(KINDS.filter((k) => !GROUPS[0].kinds.includes(k)), ['sign-in']);
  assert.ok(GROUPS.every((g) => g.kinds.every((k) => KINDS.includes(k))));
});

test('every kind has words', () => assert.deepEqual(KINDS.filter((k) => !/^[A-Z][a-z ]+$/.test(kindInWords(k))), []));

test('sign-ins of one person in a row are one entry, nothing else is put together', () => {
  const entries = [entry('sign-in', 'Ana', '9'), entry('sign-in', 'Ana', '8'), entry('sign-in', 'Ana', '7'), entry('sign-in', 'Ben', '6'), entry('edit', 'Ben', '5'), entry('edit', 'Ben', '4'), entry('sign-in', 'Ana', '3')];
  const runs = inRuns(entries);
  assert.deepEqual(runs.map((r) => `${r.kind} ${r.by} ${r.at} ${r.times ?? 1} ${r.since ?? ''}`.trim()), ['sign-in Ana 9 3 7', 'sign-in Ben 6 1', 'edit Ben 5 1', 'edit Ben 4 1', 'sign-in Ana 3 1']);
});
