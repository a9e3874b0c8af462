import js from '@eslint/js';
import globals from 'globals';

const JS = 'src/MapDashboard/wwwroot/js';
const FETCHING = 'only api.js fetches';
const SIGNALR = 'only live.js and present/stage-line.js know SignalR';
const LEAFLET = 'Leaflet stays behind map/';

/** A global of the browser, whether it is named alone or as a property of window, self or globalThis. */
const global = (name, message) => ({ selector: `Identifier[name="${name}"]:not(Property > .key):not(MethodDefinition > .key):not(MemberExpression[object.name!=/^(window|self|globalThis)$/] > .property)`, message });
const fetching = ['fetch', 'XMLHttpRequest', 'EventSource', 'WebSocket'].map((name) => global(name, FETCHING));
const signalR = [global('signalR', SIGNALR), ...['Literal[value=/signalr|^hubs/]', 'TemplateElement[value.raw=/signalr|^hubs/]', 'ImportSpecifier[imported.name="connectToHub"]'].map((selector) => ({ selector, message: SIGNALR }))];
const leaflet = { 'no-restricted-imports': ['error', { patterns: [{ group: ['**/lib/**', '**/map/leaflet.js'], message: LEAFLET }] }] };

export default [
  { ignores: ['**/node_modules/**', '**/lib/**'] },
  js.configs.recommended,
  { languageOptions: { globals: { ...globals.browser } } },
  { files: ['tests/client/**', 'geodata/**'], languageOptions: { globals: { ...globals.node } } },
  {
    files: [`${JS}/**/*.js`],
    rules: {
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'no-restricted-properties': ['error', { property: 'innerHTML', message: 'text goes in by textContent' }, { property: 'outerHTML' }, { property: 'insertAdjacentHTML' }],
    },
  },
  // which doors stand in which room; tests/client/lint.test.mjs sees that they are shut
  { files: [`${JS}/**/*.js`], rules: { 'no-restricted-syntax': ['error', ...fetching, ...signalR] } },
  { files: [`${JS}/api.js`], rules: { 'no-restricted-syntax': ['error', ...signalR] } },
  { files: [`${JS}/live.js`, `${JS}/present/stage-line.js`], rules: { 'no-restricted-syntax': ['error', ...fetching] } },
  { files: [`${JS}/**/*.js`], ignores: [`${JS}/map/**`], rules: leaflet },
];
