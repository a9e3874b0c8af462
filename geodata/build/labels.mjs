// The basemap's place labels: the best known places, thinned so that the labels of each rank lie apart. The format is in ../README.md.
import { importance } from "./importance.mjs";
import { featureClass } from "./places.mjs";

const country = 0, capital = 1, city = 2, region = 3;

/** Rank to the distance that labels keep, in units of the world's width; it halves with each zoom. */
const distance = rank => 0.04 / 2 ** rank;
const ranks = 9;
const most = [60, 140, 300, 600, 1200, 2200, 3200, 3400, 2800];

/** The ranks of the file that the page reads at once; the others are read when the map is near enough to show them. */
const lastFirstRank = 4;

/** Countries that fit between two towns of the map: not to be named before there is room. */
const tiny = new Set(["AD", "AI", "AX", "BL", "GG", "GI", "IM", "JE", "LI", "MC", "MF", "MO", "MS", "SM", "SX", "VA", "VG"]);

/** Countries whose states and provinces get labels. */
const federal = new Set(["US", "CA", "AU", "BR", "IN", "CN", "RU", "AR", "MX", "RS", "BA"]);

/** File name to content. */
export function labels(places) {
  const accepted = [];
  const grids = Array.from({ length: ranks }, () => new Map());
  for (const candidate of candidates(places)) {
    const rank = firstFreeRank(candidate, grids, accepted);
    if (rank < ranks) accept(candidate, rank, grids, accepted);
  }
  const rows = accepted.sort((a, b) => a.rank - b.rank || a.kind - b.kind || b.weight - a.weight);
  const [first, more] = [rows.filter(row => row.rank <= lastFirstRank), rows.filter(row => row.rank > lastFirstRank)];
  return { places: file(first), "places-more": file(more), "place-ids": ids(first), "place-ids-more": ids(more) };
}

/** Apart, for English needs none: the names of the rows are English. */
const ids = rows => `${JSON.stringify(rows.map(row => Math.max(0, row.id)))}\n`;

function file(rows) {
  return `[\n${rows.map(row => JSON.stringify([round(row.lon), round(row.lat), row.name, row.rank, row.kind])).join(",\n")}\n]\n`;
}

const round = degrees => Math.round(degrees * 1000) / 1000;

function candidates(places) {
  const chosen = [];
  for (const place of places) {
    const kind = kindOf(place);
    if (kind === null) continue;
    const [lon, lat] = place.label ?? [place.lon, place.lat];
    if (Math.abs(lat) > 84) continue;
    const weight = importance(place);
    chosen.push({ id: place.id, lon, lat, name: place.name, kind, weight, from: firstRank(kind, place, weight), ...mercator(lon, lat) });
  }
  return chosen.sort((a, b) => a.from - b.from || a.kind - b.kind || b.weight - a.weight || (a.name < b.name ? -1 : 1));
}

function kindOf(place) {
  if (place.code.startsWith("PCL")) return country;
  if (place.code === "PPLC") return capital;
  if (place.code === "ADM1" && federal.has(place.country) && place.admin1) return region;
  if (featureClass(place.code) === "P" && place.code !== "PPLX" && (place.population >= 3000 || /^PPLA2?$/.test(place.code))) return city;
  return null;
}

/** The rank before which a place is not shown, however much room there is. */
function firstRank(kind, place, weight) {
  if ((kind === country || kind === capital) && tiny.has(place.country)) return 5;
  if (kind === country) return weight > 11.7 ? 0 : weight > 10.9 ? 1 : weight > 9.6 ? 2 : 3;
  if (kind === region) return 5;
  if (kind === capital) return place.population > 2e6 ? 1 : place.population > 3e5 ? 2 : 3;
  const thresholds = [[8e6, 1], [2e6, 2], [7e5, 3], [2e5, 4], [8e4, 5], [2.5e4, 6], [1e4, 7]];
  return thresholds.find(([population]) => place.population >= population)?.[1] ?? 8;
}

function firstFreeRank(candidate, grids, accepted) {
  for (let rank = candidate.from; rank < ranks; rank++) {
    if (accepted.counts?.[rank] >= most[rank]) continue;
    if (isFree(candidate, rank, grids)) return rank;
  }
  return ranks;
}

/** Whether no label of this or an earlier rank is nearer than the rank's distance, and none around says the same. */
function isFree({ x, y, name, kind }, rank, grids) {
  const gap = distance(rank);
  // a capital may stand closer: in a small country it is next to the country's own label
  const least = kind === capital ? 0.6 * gap : gap;
  const [column, row] = [Math.floor(x / gap), Math.floor(y / gap)];
  for (let dx = -1; dx <= 1; dx++) {
    for (let dy = -1; dy <= 1; dy++) {
      for (const other of grids[rank].get(`${column + dx},${row + dy}`) ?? []) {
        if (Math.hypot(other.x - x, (other.y - y) * 1.8) < least || other.name === name && other.kind !== country) return false;
      }
    }
  }
  return true;
}

function accept(candidate, rank, grids, accepted) {
  accepted.push({ ...candidate, rank });
  accepted.counts ??= new Array(ranks).fill(0);
  accepted.counts[rank]++;
  for (let each = rank; each < ranks; each++) {
    const gap = distance(each);
    const cell = `${Math.floor(candidate.x / gap)},${Math.floor(candidate.y / gap)}`;
    if (!grids[each].has(cell)) grids[each].set(cell, []);
    grids[each].get(cell).push(candidate);
  }
}

function mercator(lon, lat) {
  const sine = Math.sin(lat * Math.PI / 180);
  return { x: lon / 360 + 0.5, y: 0.5 - 0.25 * Math.log((1 + sine) / (1 - sine)) / Math.PI };
}
