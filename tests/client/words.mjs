// The page's own words for the tests of modules that show words. Import it first.
import { readFileSync } from 'node:fs';
import { FluentBundle, FluentResource } from '@fluent/bundle';
import { useWords } from '../../src/MapDashboard/wwwroot/js/words.js';

const catalogue = (language) => readFileSync(new URL(`../../src/MapDashboard/wwwroot/words/${language}.ftl`, import.meta.url), 'utf8');

/** The bundle of a language, as the page makes it. */
export function bundleOf(language) {
  const bundle = new FluentBundle(language, { useIsolating: false });
  const errors = bundle.addResource(new FluentResource(catalogue(language)));
  if (errors.length) throw errors[0];
  return bundle;
}

useWords(bundleOf('en'));
