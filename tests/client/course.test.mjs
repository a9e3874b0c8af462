import assert from 'node:assert/strict';
import test from 'node:test';
import './words.mjs';
import { boundsOf, crossesAntimeridian, drawnLine, spotOf } from '../../src/MapDashboard/wwwroot/js/map/marks.js';
import { geometryOf, lonLatOf, placeStop, spotStop, stopInWords, stopsOf, whereBody, whereDraft, withStop, withStopMoved } from '../../src/MapDashboard/wwwroot/js/state/course.js';
import { draftOf, patchOf } from '../../src/MapDashboard/wwwroot/js/state/drafts.js';
import { record } from './some.mjs';

const belgrade = { name: 'Belgrade', country: 'RS', geonameid: 792680, lat: 44.82, lon: 20.46 };
const bar = { name: 'Bar', country: 'ME', geonameid: 3204509, lat: 42.09, lon: 19.1 };
const line = (...coordinates) => ({ type: 'LineString', coordinates });

test('one stop is a point, the next one makes it a line, the same again changes nothing', () => {
  const one = withStop([], spotStop([20, 44]), true);
  const two = withStop(one, spotStop([21, 45]), true);
  assert.deepEqual(geometryOf(one), { type: 'Point', coordinates: [20, 44] });
  assert.deepEqual(geometryOf(two), line([20, 44], [21, 45]));
  assert.equal(withStop(two, spotStop([21, 45]), true), two);
  assert.deepEqual(withStop(two, spotStop([22, 46]), false), [spotStop([22, 46])]);
});

test('places go by their numbers; a stop between them makes it a drawing that still names them', () => {
  assert.deepEqual(whereBody([placeStop(belgrade), placeStop(bar)], ''), { places: [{ geonameid: 792680 }, { geonameid: 3204509 }] });
  const drawn = whereBody([placeStop(belgrade), spotStop([19.8, 43.5]), placeStop(bar)], '');
  assert.deepEqual(drawn, { geometry: line([20.46, 44.82], [19.8, 43.5], [19.1, 42.09]), places: [{ geonameid: 792680 }, { geonameid: 3204509 }] });
});

test('a bare spot is a site, or a place with the name that it is given', () => {
  assert.deepEqual(whereBody([spotStop([20, 44])], ''), { geometry: { type: 'Point', coordinates: [20, 44] }, precision: 'site' });
  assert.deepEqual(whereBody([spotStop([20, 44])], 'Mast'), { places: [{ name: 'Mast', lon: 20, lat: 44 }] });
  assert.deepEqual(whereBody([spotStop([20, 44]), spotStop([21, 45])], 'Mast'), { geometry: line([20, 44], [21, 45]), precision: 'site' });
});

test('a record at its places is edited by its places, a drawn one by its positions', () => {
  const railway = record({ places: [belgrade, bar] }, line([20.46, 44.82], [19.1, 42.09]));
  assert.deepEqual(stopsOf(railway).map((s) => s.place?.name), ['Belgrade', 'Bar']);
  assert.deepEqual(stopsOf(record({ places: [belgrade] }, line([20, 44], [21, 45]))).map((s) => s.place), [null, null]);
  assert.deepEqual(stopsOf(record({}, { type: 'Point', coordinates: [20.8, 44] })), [spotStop([20.8, 44])]);
});

test('what is moved, added and redrawn becomes the patch that says just that', () => {
  const feature = record({ places: [belgrade] }, { type: 'Point', coordinates: [20.46, 44.82] });
  const patch = (stops) => patchOf({ ...draftOf(feature), ...whereDraft(stops, feature) }, feature);
  const stops = stopsOf(feature);
  assert.deepEqual(patch(stops), {});
  assert.deepEqual(patch(withStopMoved(stops, 0, [20.5, 44.8])), { geometry: { type: 'Point', coordinates: [20.5, 44.8] } });
  assert.deepEqual(patch(withStop(stops, placeStop(bar), true)), { places: [{ geonameid: 792680 }, { geonameid: 3204509 }] });
  assert.deepEqual(patch(withStop(stops, spotStop([21, 45]), true)), { geometry: line([20.46, 44.82], [21, 45]) });
  assert.deepEqual(patch([...stops, spotStop([20, 43]), placeStop(bar)]), { places: [{ geonameid: 792680 }, { geonameid: 3204509 }], geometry: line([20.46, 44.82], [20, 43], [19.1, 42.09]) });
});

test('positions are read as people write them, latitude first', () => {
  assert.deepEqual(lonLatOf('44.8125, 20.4612'), [20.4612, 44.8125]);
  assert.deepEqual(lonLatOf(' 33.9° S  18.4° E '), [18.4, -33.9]);
  assert.deepEqual(lonLatOf('-18 178'), [178, -18]);
  for (const bad of ['', 'Belgrade', '44.8', '91, 20', '44, 181', '44,20,3', '1e3, 5']) assert.throws(() => lonLatOf(bad), /is no position/, bad);
});

test('a stop says where it is', () => {
  assert.equal(stopInWords(spotStop([-70.5, -33.25])), '33.250° S, 70.500° W');
  assert.match(stopInWords(placeStop(bar)), /^Bar \(42\.090° N/);
});

test('a line across 180 degrees goes the short way', () => {
  const cable = record({}, line([178, -18], [-172, -14], [-171, -13]));
  assert.deepEqual(drawnLine(cable.geometry.coordinates).map(([lon]) => lon), [178, 188, 189]);
  assert.ok(crossesAntimeridian(cable.geometry.coordinates));
  assert.deepEqual(spotOf(cable), [-172, -14]);
  assert.deepEqual(boundsOf([cable]), [178, -18, 189, -13]);
  assert.ok(!crossesAntimeridian([[20, 44], [21, 45]]));
  const arc = drawnLine([[178, -18], [-172, -14]]);
  assert.ok(arc.every(([lon]) => lon >= 177 && lon <= 189));
});
