// Writes what the program knows of the languages of names, which the gazetteer itself does not keep: LanguageNames.tsv, what countries and well-known cities are called in
// Serbian and Chinese (CLDR's territories, the cities that it names time zones after, and city-names.tsv), and TraditionalHan.txt, the characters that are not written in simplified Chinese.
//   npm ci && node languages.mjs
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { sify } from "chinese-conv";
import { inLatin } from "./serbian.mjs";

const require = createRequire(import.meta.url);
const target = name => fileURLToPath(new URL(`../../src/MapDashboard.Geoparsing/Gazetteers/${name}`, import.meta.url));

/** Zone to the city's name. @returns {Map<string, string>} */
function cities(language) {
  const found = new Map();
  const walk = (node, path) => {
    for (const [key, value] of Object.entries(node)) {
      if (value.exemplarCity) found.set([...path, key].join("/"), value.exemplarCity);
      else if (typeof value === "object") walk(value, [...path, key]);
    }
  };
  walk(require(`cldr-dates-full/main/${language}/timeZoneNames.json`).main[language].dates.timeZoneNames.zone, []);
  return found;
}

function timeZoneCities() {
  const [english, cyrillic, latin, chinese] = ["en", "sr", "sr-Latn", "zh"].map(cities);
  const zones = Object.entries(require("cldr-bcp47/bcp47/timezone.json").keyword.u.tz).filter(([key, zone]) => key.length === 5 && zone._alias);
  return zones.flatMap(([key, { _alias }]) => {
    const zone = _alias.split(" ").find(each => cyrillic.has(each));
    if (!zone) return [];
    const name = english.get(zone) ?? zone.split("/").at(-1).replaceAll("_", " ");
    return [[key.slice(0, 2).toUpperCase(), name, cyrillic.get(zone), latin.get(zone), chinese.get(zone)]];
  });
}

/** Where CLDR's short form is what people say: САД, Hong Kong without its status. */
const shortened = new Set(["US", "HK", "MO", "PS"]);

function countries() {
  const [cyrillic, latin, chinese] = ["sr", "sr-Latn", "zh"].map(language => require(`cldr-localenames-full/main/${language}/territories.json`).main[language].localeDisplayNames.territories);
  return Object.keys(cyrillic).filter(code => /^[A-Z]{2}$/.test(code)).map(code => [code, "", ...[cyrillic, latin, chinese].map(names => (shortened.has(code) && names[`${code}-alt-short`]) || names[code])]);
}

/** By hand: country, English, Serbian Cyrillic, Chinese. */
function furtherCities() {
  const lines = readFileSync(new URL("city-names.tsv", import.meta.url), "utf8").split("\n").filter(line => line && !line.startsWith("#"));
  return lines.map(line => line.split("\t")).map(([country, name, cyrillic, chinese]) => [country, name, cyrillic, inLatin(cyrillic), chinese]);
}

function writeNames() {
  const rows = new Map([...countries(), ...timeZoneCities(), ...furtherCities()].map(row => [`${row[0]} ${row[1]}`, row.join("\t")]));
  const head = "# Country; name in English, none for the country itself; in Serbian Cyrillic and Latin; in Chinese. Made by geodata/build/languages.mjs from Unicode CLDR (Unicode License v3) and own work.";
  writeFileSync(target("LanguageNames.tsv"), `${[head, ...[...rows.values()].sort()].join("\n")}\n`);
  return rows.size;
}

/** Of the characters in use, U+4E00 to U+9FFF. */
function writeTraditional() {
  const characters = Array.from({ length: 0x9fff - 0x4e00 + 1 }, (_, i) => String.fromCharCode(0x4e00 + i)).filter(c => sify(c) !== c);
  writeFileSync(target("TraditionalHan.txt"), `${characters.join("")}\n`);
  return characters.length;
}

console.error(`${writeNames()} names, ${writeTraditional()} traditional characters`);
