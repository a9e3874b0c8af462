// The colours of the layers: seen on the map's ground, and told from each other by people who see fewer colours. Shapes differ too.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import './words.mjs';
import { SHAPE_NAMES } from '../../src/MapDashboard/wwwroot/js/glyphs.js';

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const theme = read('src/MapDashboard/wwwroot/css/theme.css');
const layers = [...read('seeds/vocabulary.yaml').matchAll(/- key: (\w+)\n\s+name: .+\n(?:\s+(?:labels|description|descriptions): .+\n)+\s+color: "(#\w{6})"\n\s+colorDark: "(#\w{6})"\n\s+shape: (\w+)/g)].map(([, key, light, dark, shape]) => ({ key, light, dark, shape }));

/** A colour of the style sheet in a theme. */
const themed = (name, which) => new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(theme)[which === 'light' ? 1 : 2];

const channels = (hex) => [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16) / 255);

/** sRGB to linear light. Source: WCAG 2.2, relative luminance (with IEC 61966-2-1's threshold, 0.04045). */
const linear = (hex) => channels(hex).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));

/** Source: WCAG 2.2, contrast ratio. */
function contrast(a, b) {
  const [light, dark] = [a, b].map((hex) => linear(hex)).map(([r, g, bl]) => 0.2126 * r + 0.7152 * g + 0.0722 * bl).sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

/** How colours look without one kind of cone, on linear RGB. Source: Machado, Oliveira, Fernandes 2009, IEEE TVCG 15(6), table of severity 1.0. */
const SIGHT = {
  'all cones': [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protanopia: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deuteranopia: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  tritanopia: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
};

/** CIELAB (D65) of a colour as somebody sees it. Source: CIE 15:2004. */
function lab(hex, sight) {
  const rgb = linear(hex);
  const [r, g, b] = SIGHT[sight].map((row) => Math.min(1, Math.max(0, row.reduce((sum, k, i) => sum + k * rgb[i], 0))));
  const xyz = [(0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047, 0.2126 * r + 0.7152 * g + 0.0722 * b, (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883];
  const [x, y, z] = xyz.map((v) => (v > (6 / 29) ** 3 ? Math.cbrt(v) : (v * (29 / 6) ** 2) / 3 + 4 / 29));
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** ΔE*ab: 2.3 is just noticed side by side (Mahy and others 1994). Eight times that is told apart at a distance. */
const LEAST_DIFFERENCE = 18;

test('the formulas give known values', () => {
  assert.equal(contrast('#ffffff', '#000000').toFixed(2), '21.00');
  assert.equal(contrast('#767676', '#ffffff').toFixed(2), '4.54');
  assert.deepEqual(lab('#ff0000', 'all cones').map(Math.round), [53, 80, 67]);
});

test('each layer has a shape of its own that the page knows', () => {
  assert.ok(layers.length >= 4);
  assert.equal(new Set(layers.map((l) => l.shape)).size, layers.length);
  for (const { shape } of layers) assert.ok(SHAPE_NAMES.includes(shape));
});

for (const which of ['light', 'dark']) {
  test(`in the ${which} theme each layer has a contrast of 3:1 to what it lies on`, () => {
    for (const layer of layers) {
      for (const ground of ['map-land', 'map-water', 'casing', 'paper-raised']) {
        const ratio = contrast(layer[which], themed(ground, which));
        assert.ok(ratio >= 3, `${layer.key} on ${ground}: ${ratio.toFixed(2)}`);
      }
    }
  });

  for (const sight of Object.keys(SIGHT)) {
    test(`in the ${which} theme the layers are told apart with ${sight}`, () => {
      for (const [i, a] of layers.entries()) {
        for (const b of layers.slice(i + 1)) {
          const [p, q] = [lab(a[which], sight), lab(b[which], sight)];
          const difference = Math.hypot(...p.map((v, k) => v - q[k]));
          assert.ok(difference >= LEAST_DIFFERENCE, `${a.key} and ${b.key}: ${difference.toFixed(1)}`);
        }
      }
    });
  }
}
