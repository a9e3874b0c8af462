// The style sheet of stories, which the first view does without.
const ADDRESS = new URL('../../css/story.css', import.meta.url).href;

/** @type {Promise<void> | null} */
let coming = null;

/** Resolves when the styles hold, or could not be had: words without them are better than none. */
export function loadStyles() {
  coming ??= new Promise((resolve) => {
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: ADDRESS });
    link.onload = link.onerror = () => resolve();
    document.head.append(link);
  });
  return coming;
}
