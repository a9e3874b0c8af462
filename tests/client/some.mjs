// Records for tests: what does not matter has a value already.
let sequence = 0;

export function record(properties = {}, geometry = { type: 'Point', coordinates: [20.46, 44.82] }) {
  sequence += 1;
  return {
    type: 'Feature',
    id: properties.id ?? `r${sequence}`,
    geometry,
    properties: {
      title: 'Joint police patrols',
      layer: 'patrols',
      program: 'Joint police patrols',
      status: 'active',
      dates: ['2019'],
      years: [2019],
      places: [{ name: 'Belgrade', country: 'RS', geonameid: 792680, lat: 44.82, lon: 20.46 }],
      precision: 'city',
      actors: ['Ministry of Interior'],
      confidence: 0.8,
      review: 'extracted',
      sequence,
      ...properties,
    },
  };
}
