// When a page has a look at its lines: it is seen again, comes back from the browser's own keeping, or the network is there again.

/** After so long out of sight a line may have died without a word. */
const LONG_MS = 20_000;

/** @param {(isDoubtful: boolean) => void} run whether lines that seem to be live may not be */
export function onWaking(run) {
  let hidden = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) hidden = Date.now();
    else run(Date.now() - hidden > LONG_MS);
  });
  addEventListener('pageshow', (event) => event.persisted && run(true));
  addEventListener('online', () => run(true));
}
