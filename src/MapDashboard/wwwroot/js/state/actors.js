// Who takes part in what, and what they are: persons, bodies, companies and states. Pure.
import { t } from '../words.js';

/** In the order in which they are offered and shown. */
export const ACTOR_KINDS = ['state', 'body', 'company', 'person'];

/** What one of them is: "company". @param {string} kind */
export const actorKindInWords = (kind) => t('actor-kind', { kind });

/**
 * The actors of a record by what they are, those of whom it is not known last.
 * @param {{actors?: string[], actorKinds?: (string | null)[]}} record
 * @returns {{kind: string | null, names: string[]}[]}
 */
export function actorGroups({ actors = [], actorKinds = [] }) {
  const groups = [...ACTOR_KINDS, null].map((kind) => ({ kind, names: actors.filter((_, i) => (ACTOR_KINDS.includes(actorKinds[i] ?? '') ? actorKinds[i] : null) === kind) }));
  return groups.filter((g) => g.names.length > 0);
}

/** What the actors are, by name. @param {{actors?: string[], actorKinds?: (string | null)[]}} record @returns {Record<string, string>} */
export const kindsByName = ({ actors = [], actorKinds = [] }) => Object.fromEntries(actors.flatMap((name, i) => (actorKinds[i] ? [[name, actorKinds[i]]] : [])));

/** What most records say that each actor is. @param {Iterable<any>} features @returns {Map<string, string>} by name */
export function mostSaidKinds(features) {
  const counts = new Map();
  for (const { properties } of features) {
    for (const [name, kind] of Object.entries(kindsByName(properties))) {
      const said = counts.get(name) ?? counts.set(name, new Map()).get(name);
      said.set(kind, (said.get(kind) ?? 0) + 1);
    }
  }
  return new Map([...counts].map(([name, said]) => [name, [...said].sort((a, b) => b[1] - a[1])[0][0]]));
}
