import js from '@eslint/js';
import globals from 'globals';

/** Which doors stand in which room: only api.js fetches, only live.js knows SignalR, only map/ knows Leaflet. */
const onlyIn = (name, rooms) => ({ name, message: `${name} belongs in ${rooms}` });

export default [
  { ignores: ['**/node_modules/**', '**/lib/**'] },
  js.configs.recommended,
  { languageOptions: { globals: { ...globals.browser } } },
  { files: ['tests/client/**', 'geodata/**'], languageOptions: { globals: { ...globals.node } } },
  {
    files: ['src/MapDashboard/wwwroot/js/**/*.js'],
    rules: {
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'no-restricted-properties': ['error', { property: 'innerHTML', message: 'text goes in by textContent' }, { property: 'outerHTML' }, { property: 'insertAdjacentHTML' }],
    },
  },
  {
    files: ['src/MapDashboard/wwwroot/js/**/*.js'],
    ignores: ['src/MapDashboard/wwwroot/js/api.js', 'src/MapDashboard/wwwroot/js/map/basemap-files.js'],
    rules: { 'no-restricted-globals': ['error', onlyIn('fetch', 'api.js (and the basemap files in map/)'), onlyIn('signalR', 'live.js')] },
  },
  {
    files: ['src/MapDashboard/wwwroot/js/**/*.js'],
    ignores: ['src/MapDashboard/wwwroot/js/map/**'],
    rules: { 'no-restricted-imports': ['error', { patterns: [{ group: ['**/lib/**', '**/map/leaflet.js'], message: 'Leaflet stays behind map/' }] }] },
  },
];
