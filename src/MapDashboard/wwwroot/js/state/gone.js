// What is said of a record that the map does not show. Pure.

/**
 * @param {{reason?: string, mergedInto?: string}} problem the server's answer; empty when it gives none
 * @param {string | null} moment of which it was wanted; null: now
 */
export function goneInWords({ reason, mergedInto }, moment) {
  const words = mergedInto ? 'it was merged into another record' : reason?.replace(/\.$/, '');
  if (moment) return `This record was not on the map then${words ? `: ${words}` : ''}.`;
  return words ? `This record is no longer shown: ${words}.` : 'This record is not there (any more).';
}
