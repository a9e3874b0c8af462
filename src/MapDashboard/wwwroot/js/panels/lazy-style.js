// Style sheets that the first view does without.

/** @type {Map<string, Promise<void>>} */
const coming = new Map();

/** Resolves when the styles hold, or could not be had: words without them are better than none. @param {string} name of a sheet in css/ */
export function loadStyle(name) {
  if (!coming.has(name)) {
    coming.set(name, new Promise((resolve) => {
      const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: new URL(`../../css/${name}.css`, import.meta.url).href });
      link.onload = link.onerror = () => resolve();
      document.head.append(link);
    }));
  }
  return coming.get(name);
}
