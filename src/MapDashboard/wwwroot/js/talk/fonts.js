// The letters that a talk in one file brings with it. The map writes on a canvas, which does not wait for them: so they are there before it is.

/** As talk.css names it. */
export const TALK_FONT = 'Talk Sans';

/** Where one cannot be read the machine's own font stands in its place. */
export async function loadFonts() {
  /** @type {{range: string, data: string}[]} */
  const parts = JSON.parse(document.getElementById('fonts').textContent);
  await Promise.allSettled(parts.map(async ({ range, data }) => {
    const bytes = Uint8Array.from(atob(data), (c) => c.charCodeAt(0));
    document.fonts.add(await new FontFace(TALK_FONT, bytes, { weight: '100 900', unicodeRange: range }).load());
  }));
}
