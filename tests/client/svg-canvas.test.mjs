import assert from 'node:assert/strict';
import test from 'node:test';
import { SvgCanvas, xml } from '../../src/MapDashboard/wwwroot/js/map/svg-canvas.js';
import { withoutLast } from '../../src/MapDashboard/wwwroot/js/state/filter.js';

test('what a canvas would fill and stroke is written as paths', () => {
  const canvas = new SvgCanvas({ width: 100, height: 50 });
  canvas.moveTo(1, 2);
  canvas.lineTo(30.04, 2);
  canvas.lineTo(30.2, 2.1); // too short a step to be seen
  canvas.closePath();
  canvas.fillStyle = 'red';
  canvas.fill('evenodd');
  assert.deepEqual(canvas.parts, ['<path d="M1 2L30 2Z" fill="red" fill-rule="evenodd"/>']);
});

test('a way along one side outside the picture is left out, one across it is not', () => {
  const canvas = new SvgCanvas({ width: 100, height: 50 });
  canvas.moveTo(50, 25);
  for (let y = 0; y < 1000; y += 10) canvas.lineTo(500, y);
  canvas.lineTo(50, 40);
  canvas.stroke();
  assert.match(canvas.parts[0], /d="M50 25L500 0L500 990L50 40"/);
  canvas.beginPath();
  canvas.moveTo(-500, 25);
  canvas.lineTo(500, 25);
  canvas.stroke();
  assert.match(canvas.parts[1], /d="M-500 25L500 25"/);
});

test('a path that was only begun draws nothing', () => {
  const canvas = new SvgCanvas({ width: 10, height: 10 });
  canvas.beginPath();
  canvas.stroke();
  assert.deepEqual(canvas.parts, []);
});

test('no text breaks out of the XML', () => {
  assert.equal(xml('<b a="1">&\'\u0007\uD800</b>'), '&#60;b a=&#34;1&#34;&#62;&#38;&#39;\uFFFD\uFFFD&#60;/b&#62;');
});

test('the way back when nothing matches takes off what was set last', () => {
  assert.deepEqual(withoutLast({ layer: ['a'] }, { layer: ['a'], q: 'x' }), { layer: ['a'] });
  assert.deepEqual(withoutLast({ layer: ['a'] }, { layer: ['b'] }), { layer: ['a'] });
  assert.deepEqual(withoutLast({ layer: ['a'], q: 'x' }, { layer: ['a'] }), {});
  assert.deepEqual(withoutLast({}, {}), {});
});

test('a part of a circle goes from an angle to another, joined to what was drawn before', () => {
  const canvas = new SvgCanvas({ width: 100, height: 50 });
  canvas.arc(20, 20, 10, 0, Math.PI / 2);
  canvas.arc(20, 20, 10, Math.PI, 2.75 * Math.PI);
  canvas.stroke();
  assert.match(canvas.parts[0], /^<path d="M30 20A10 10 0 0 1 20 30L10 20A10 10 0 1 1 12.9 27.1" fill="none"/);
});
