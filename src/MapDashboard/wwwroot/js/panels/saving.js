// Gives the reader a file that the page holds.

/** @param {Blob} file @param {string} name */
export function save(file, name) {
  const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(file), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
