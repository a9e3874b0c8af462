// The messages of a catalogue, each read when it is first asked for: a page shows a tenth of them. Pure.
import { FluentBundle, FluentResource } from '@fluent/bundle';

/** Each message begins at the beginning of a line; what belongs to it is indented. */
const MESSAGE = /^([a-z][\w-]*) *=.*(?:\r?\n(?:[ \t}].*)?(?=\r?\n|$))*/gim;

export class Catalogue extends FluentBundle {
  /** @param {string} language a BCP 47 tag @param {string} source in Fluent's syntax; its messages name no others @param {(text: string) => string} [written] into another script */
  constructor(language, source, written = (text) => text) {
    super(language, { useIsolating: false });
    this._written = written;
    /** @type {Map<string, string>} by their keys */
    this._sources = new Map(Array.from(source.matchAll(MESSAGE), ([text, key]) => [key, text]));
  }

  /** @param {string} key */
  hasMessage(key) {
    return this._sources.has(key) || super.hasMessage(key);
  }

  /** @param {string} key */
  getMessage(key) {
    const source = this._sources.get(key);
    if (source !== undefined) {
      this._sources.delete(key);
      for (const error of this.addResource(new FluentResource(this._written(source)))) console.error(error);
    }
    return super.getMessage(key);
  }
}
