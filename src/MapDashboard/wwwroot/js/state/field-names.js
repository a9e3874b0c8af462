// The server names fields as its API does; people know them by the labels of the forms. Pure.

const LABELS = {
  title: 'Title', layer: 'Layer', program: 'Program', status: 'Status', dates: 'Dates', places: 'Where', geometry: 'Where', actors: 'Who', quantities: 'How much',
  source: 'Source', 'source.documentId': 'Source', 'source.url': 'Address', 'source.quote': 'Quote', url: 'Address', published: 'Published', language: 'Language', publisher: 'Publisher', author: 'Author', text: 'Text',
};

/** A message with the labels in the place of names like "source.url" and "places[1].name". @param {string} message */
export const labelled = (message) => once(message.replace(/"([a-z][\w.[\]]*)"/gi, (name, path) => (labelOf(path) ? `“${labelOf(path)}”` : name)));

function labelOf(path) {
  const bare = path.replace(/\[\d+\]/g, '');
  return LABELS[bare] ?? LABELS[bare.split('.')[0]];
}

/** A source whose address is wrong is also said to be missing: the first is enough. */
const once = (message) => (message.includes('“Address”') || message.includes('“Quote”') ? message.replace(/\s*“Source” is missing\./, '') : message);
