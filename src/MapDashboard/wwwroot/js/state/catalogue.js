// The messages of a catalogue, each read when it is first asked for: a page shows a tenth of them. Pure.
import { FluentBundle, FluentNumber, FluentResource } from '@fluent/bundle';

/** Each message begins at the beginning of a line; what belongs to it is indented. */
const MESSAGE = /^([a-z][\w-]*) *=.*(?:\r?\n(?:[ \t}].*)?(?=\r?\n|$))*/gim;

/**
 * Whole numbers below a thousand, alike in all languages of the page. To make a first format of numbers is slow in Chromium: a profile of the first view spent most of its script's time on it.
 */
class SmallNumber extends FluentNumber {
  toString() {
    return String(this.value);
  }
}

const isSmall = (value) => Number.isInteger(value) && value >= 0 && value < 1000;

export class Catalogue extends FluentBundle {
  /** @param {string} language a BCP 47 tag @param {string} source in Fluent's syntax; its messages name no others @param {(text: string) => string} [written] into another script */
  constructor(language, source, written = (text) => text) {
    super(language, { useIsolating: false });
    this._written = written;
    /** @type {Map<string, string>} by their keys */
    this._sources = new Map(Array.from(source.matchAll(MESSAGE), ([text, key]) => [key, text]));
  }

  /** @param {any} pattern @param {Record<string, any> | null} [args] @param {Error[] | null} [errors] */
  formatPattern(pattern, args, errors) {
    return super.formatPattern(pattern, args && Object.fromEntries(Object.entries(args).map(([name, value]) => [name, isSmall(value) ? new SmallNumber(value) : value])), errors);
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
