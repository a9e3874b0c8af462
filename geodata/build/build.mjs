// npm ci && node build.mjs: writes ../gazetteer-VERSION.bin and the basemap's place labels. See ../README.md.
import { writeFileSync } from "node:fs";
import { labels } from "./labels.mjs";
import * as landmarks from "./landmarks.mjs";
import { pack } from "./pack.mjs";
import * as layers from "./places.mjs";

const version = "2026.7";

const places = new layers.Places();
await layers.addCities(places);
layers.addTowns(places);
layers.addLaterTowns(places);
layers.addCountries(places);
const secondLevel = layers.addFirstLevelDivisions(places);
layers.addSecondLevelDivisions(places, secondLevel);
layers.addSmallUsPlaces(places);
layers.addEnglishNames(places);
layers.dropNamesOfOthers(places);
landmarks.addAirports(places);
const regions = layers.addRegions(places);
for (const [name, place] of landmarks.addNature(places)) regions.set(name, place);
landmarks.addPorts(places);
landmarks.addSites(places);
layers.addAliases(places);

writeFileSync(new URL(`../gazetteer-${version}.bin`, import.meta.url), pack(places.all, layers.demonyms(places, regions), version));
for (const [name, rows] of Object.entries(labels(places.all))) writeFileSync(new URL(`../../src/MapDashboard/wwwroot/basemap/${name}.json`, import.meta.url), rows);
