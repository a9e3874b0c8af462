// The server names fields as its API does; people know them by the labels of the forms. Pure.
import { t } from '../words.js';

/** Fields with the names of their labels. */
const LABELS = {
  title: 'title', layer: 'layer', program: 'program', status: 'status', dates: 'dates', places: 'places', geometry: 'places', actors: 'actors', quantities: 'quantities',
  source: 'source', 'source.documentId': 'source', 'source.url': 'url', 'source.quote': 'quote', url: 'url', published: 'published', language: 'language', publisher: 'publisher', author: 'author', text: 'text',
};

/** What else of a record changes. */
const CHANGED = ['summary', 'subject', 'precision', 'confidence', 'review', 'sources', 'years', 'claims', 'manual'];

/** A field of a record by its label; one that no form has by its own name. @param {string} field */
export function fieldInWords(field) {
  if (field === 'geometry' || field === 'course') return t('field-course');
  if (field === 'actorKinds') return t('actor-kinds');
  if (CHANGED.includes(field)) return t(`field-${field}`);
  return LABELS[field] ? t(`field-${LABELS[field]}`) : field;
}

/** A message with the labels in the place of names like "source.url" and "places[1].name". @param {string} message */
export const labelled = (message) => once(message.replace(/"([a-z][\w.[\]]*)"/gi, (name, path) => (labelOf(path) ? t('quoted', { text: labelOf(path) }) : name)));

function labelOf(path) {
  const bare = path.replace(/\[\d+\]/g, '');
  const label = LABELS[bare] ?? LABELS[bare.split('.')[0]];
  return label ? t(`field-${label}`) : null;
}

/** A source whose address is wrong is also said to be missing: the first is enough. */
function once(message) {
  const [url, quote, source] = ['url', 'quote', 'source'].map((label) => t('quoted', { text: t(`field-${label}`) }));
  return message.includes(url) || message.includes(quote) ? message.replace(`${source} is missing.`, '').trim() : message;
}
