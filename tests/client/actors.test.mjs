import assert from 'node:assert/strict';
import test from 'node:test';
import './words.mjs';
import { actorGroups, mostSaidKinds } from '../../src/MapDashboard/wwwroot/js/state/actors.js';
import { matches, parseFilter } from '../../src/MapDashboard/wwwroot/js/state/filter.js';
import { record } from './some.mjs';

const actors = ['Ana Jović', 'Huawei', 'Serbia', 'Somebody', 'Dahua'];
const known = { actors, actorKinds: ['person', 'company', 'state', null, 'company'] };

test('actors of one kind stand together, those of whom it is not known last', () => {
  assert.deepEqual(actorGroups(known).map((g) => [g.kind, g.names.join()]), [['state', 'Serbia'], ['company', 'Huawei,Dahua'], ['person', 'Ana Jović'], [null, 'Somebody']]);
  assert.deepEqual(actorGroups({ actors }), [{ kind: null, names: actors }]);
  assert.deepEqual(actorGroups({}), []);
});

test('a name is what most records say', () => {
  const kinds = mostSaidKinds([...['body', 'company', 'company'].map((kind) => record({ actors: ['Huawei'], actorKinds: [kind] })), record({ actors: ['Huawei'] })]);
  assert.deepEqual([...kinds], [['Huawei', 'company']]);
});

test('records are chosen by what their actors are', () => {
  const passes = (query, properties) => matches(parseFilter(query).filter, record(properties));
  assert.deepEqual(['person', 'body', 'body,state'].map((kinds) => passes(`actorKind=${kinds}`, known)), [true, false, true]);
  assert.ok(!passes('actorKind=person', { actors }));
  assert.equal(parseFilter('actorKind=planet').problems.length, 1);
});
