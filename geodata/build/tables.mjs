// The hand-written tables of this folder.
import { readFileSync } from "node:fs";

function rows(file, separator) {
  return readFileSync(new URL(file, import.meta.url), "utf8").split("\n").filter(line => line && !line.startsWith("#"))
    .map(line => line.split(separator).map(cell => cell.trim()));
}

const list = cell => (cell ? cell.split("|").map(s => s.trim()).filter(Boolean) : []);

export const countries = () => rows("countries.tsv", "\t").slice(1).map(([country, id, lon, lat, name, codes, aliases]) =>
  ({ country, id: +id, lon: +lon, lat: +lat, name, codes: list(codes), aliases: list(aliases) }));

export const regions = () => rows("regions.tsv", ";").map(([name, code, lon, lat, country, id, territory, population, aliases, serbian]) =>
  ({ name, code, lon: +lon, lat: +lat, country, id: id ? +id : null, territories: list(territory), population: +population, aliases: list(aliases), serbian: list(serbian) }));

export const waters = () => rows("waters.tsv", ";").map(([name, code, lon, lat, country, aliases, serbian]) =>
  ({ name, code, lon: +lon, lat: +lat, country, aliases: list(aliases), serbian: list(serbian) }));

export const landforms = () => rows("landforms.tsv", ";").map(([name, code, lon, lat, country, population, aliases, serbian]) =>
  ({ name, code, lon: +lon, lat: +lat, country, population: +(population || 0), aliases: list(aliases), serbian: list(serbian) }));

export const ports = () => rows("ports.tsv", ";").map(([name, lon, lat, country, aliases, serbian]) =>
  ({ name, code: "PRT", lon: +lon, lat: +lat, country, aliases: list(aliases), serbian: list(serbian) }));

export const sites = () => rows("sites.tsv", ";").map(([name, code, lon, lat, country, aliases, serbian]) =>
  ({ name, code, lon: +lon, lat: +lat, country, aliases: list(aliases), serbian: list(serbian) }));

/** IATA code to what the airport is called for short. */
export const airports = () => rows("airports.tsv", "\t").map(([code, names, serbian]) => ({ code, names: list(names), serbian: list(serbian) }));

/** Country code to [longitude, latitude]. */
export const countryLabels = () => new Map(rows("country-labels.tsv", "\t").map(([country, lon, lat]) => [country, [+lon, +lat]]));

export const towns = () => rows("towns.tsv", "\t").map(([id, name, country, admin1, lon, lat, population, aliases, serbian]) =>
  ({ id: id ? +id : null, name, country, admin1, lon: +lon, lat: +lat, population: +(population || 0), aliases: list(aliases), serbian: list(serbian) }));

export const divisions = () => rows("divisions.tsv", "\t").map(([code, id, lon, lat, serbian]) =>
  ({ code, id: id ? +id : null, lon: lon ? +lon : null, lat: lat ? +lat : null, serbian: list(serbian) }));

export const abbreviations = () => rows("abbreviations.tsv", "\t").map(([spellings, code]) => ({ spellings: list(spellings), code }));

export const aliases = () => rows("aliases.tsv", "\t").map(([id, names, serbian]) => ({ id: +id, names: list(names), serbian: list(serbian) }));

export const englishNames = () => rows("english-names.tsv", "\t").map(([id, name]) => ({ id: +id, name }));

export const demonyms = () => rows("demonyms.tsv", "\t").map(([target, words, serbian]) => ({ target, words: list(words), serbian: list(serbian) }));
