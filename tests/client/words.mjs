// The page's own words for the tests of modules that show words. Import it first.
import { readFileSync } from 'node:fs';
import { FluentBundle, FluentResource } from '@fluent/bundle';
import { toLatin } from '../../src/MapDashboard/wwwroot/js/state/serbian-latin.js';
import { useWords, writtenAs } from '../../src/MapDashboard/wwwroot/js/words.js';

const catalogue = (language) => readFileSync(new URL(`../../src/MapDashboard/wwwroot/words/${language}.ftl`, import.meta.url), 'utf8');

/** The bundle of a language, as the page makes it. */
export function bundleOf(language) {
  const bundle = new FluentBundle(language, { useIsolating: false });
  const source = catalogue(writtenAs(language));
  const errors = bundle.addResource(new FluentResource(language === 'sr-Latn' ? toLatin(source) : source));
  if (errors.length) throw errors[0];
  return bundle;
}

useWords(bundleOf('en'));
