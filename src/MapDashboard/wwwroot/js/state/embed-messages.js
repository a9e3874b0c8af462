// What a page that embeds the map may say to it. Pure: the data of a message in, what is to be done out.
import { parseFilter } from './filter.js';

const isNumber = (n) => typeof n === 'number' && Number.isFinite(n);

const KINDS = {
  setView: ({ zoom, latitude, longitude }) => (isNumber(zoom) && isNumber(latitude) && isNumber(longitude) && Math.abs(latitude) <= 90 ? { view: { zoom, lat: latitude, lon: longitude } } : { fault: 'zoom, latitude and longitude are numbers' }),
  setFilters({ filters }) {
    if (typeof filters !== 'string') return { fault: 'filters is a query such as "layer=patrols&year=2016.."' };
    const { filter, problems } = parseFilter(filters.replace(/^[?#]/, ''));
    return problems.length ? { fault: problems.join('; ') } : { filter };
  },
  goToScene: ({ scene }) => (Number.isInteger(scene) && scene >= 0 ? { scene } : { fault: 'scene is a whole number' }),
};

/** @param {any} data @returns {{type: string, fault?: string, view?: object, filter?: object, scene?: number} | null} null: it is not for the map */
export function readMessage(data) {
  const type = data?.type;
  if (data?.to !== 'mapdashboard' || typeof type !== 'string') return null;
  return Object.hasOwn(KINDS, type) ? { type, ...KINDS[type](data) } : { type, fault: `there is no ${type}` };
}
