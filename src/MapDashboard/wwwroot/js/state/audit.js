// The audit as it is chosen from and read. Pure.

const RECORDS = ['edit', 'confirm', 'reject', 'reset', 'merge', 'split', 'undo', 'manual', 'import'];
const TEXTS = ['document-added', 'document-changed', 'document-deleted', 'document-reread'];
const STORIES = ['story-added', 'story-changed', 'story-deleted'];
const TOKENS = ['token-made', 'token-revoked', 'sign-in-link', 'webhook-added', 'webhook-deleted'];
const SIGN_INS = ['sign-in'];

/** What can be looked at together; the first is what one sees first. Sign-ins are many and say little. */
export const GROUPS = [
  { name: 'most', kinds: [...RECORDS, ...TEXTS, ...STORIES, ...TOKENS] },
  { name: 'records', kinds: RECORDS },
  { name: 'texts', kinds: TEXTS },
  { name: 'stories', kinds: STORIES },
  { name: 'access', kinds: [...TOKENS, ...SIGN_INS] },
  { name: 'all', kinds: [] },
];

export const KINDS = [...RECORDS, ...TEXTS, ...STORIES, ...TOKENS, ...SIGN_INS];

/**
 * Sign-ins of one person that follow each other as one entry.
 * @param {{kind: string, by: string, at: string}[]} entries newest first
 * @returns {object[]} entries, of which some have `times` and `since`
 */
export function inRuns(entries) {
  const runs = [];
  for (const entry of entries) {
    const last = runs.at(-1);
    if (entry.kind === 'sign-in' && last?.kind === 'sign-in' && last.by === entry.by) runs[runs.length - 1] = { ...last, times: (last.times ?? 1) + 1, since: entry.at };
    else runs.push(entry);
  }
  return runs;
}
