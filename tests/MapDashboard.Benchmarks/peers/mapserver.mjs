// MapServer over the same tables of PostGIS: vector tiles, and pages by its OGC API – Features.
import { mkdirSync, writeFileSync } from 'node:fs';
import { FastCgi } from './fastcgi.mjs';

const PROGRAM = '/usr/lib/cgi-bin/mapserv';
const TEMPLATES = '/usr/share/mapserver/ogcapi/templates/html-plain/';
const WORLD = '-180 -90 180 90';
const MERCATOR_WORLD = '-20037508 -20037508 20037508 20037508';

export class MapServer {
  needs = [[PROGRAM, 'cgi-mapserver'], ...FastCgi.needs];
  name = 'MapServer';

  constructor(folder, port, database) {
    [this.folder, this.database, this.server] = [`${folder}/mapserver`, database, new FastCgi(`${folder}/mapserver`, port)];
    [this.port, this.ready] = [port, '/mapserv/peers/ogcapi/collections/records/items?f=json&limit=1'];
  }

  start() {
    mkdirSync(this.folder, { recursive: true });
    writeFileSync(`${this.folder}/mapserver.conf`, `CONFIG\n  ENV\n    MS_MAP_PATTERN "."\n  END\n  MAPS\n    peers "${this.folder}/peers.map"\n  END\nEND\n`);
    writeFileSync(`${this.folder}/peers.map`, this.map());
    this.server.start('/mapserv', PROGRAM, { MAPSERVER_CONFIG_FILE: `${this.folder}/mapserver.conf` });
  }

  stop() {
    return this.server.stop();
  }

  tile([z, x, y]) {
    return `/mapserv?map=peers&mode=tile&tilemode=gmap&tile=${x}+${y}+${z}&layers=drawn&map.imagetype=mvt`;
  }

  page({ box, year, layer }) {
    // it does not filter by attributes; a year and a layer are put into the query of a collection
    const [collection, filter] = year ? ['chosen', `&year=${year}&lyr=${layer}`] : ['records', ''];
    return `/mapserv/peers/ogcapi/collections/${collection}/items?f=json&bbox=${box}${filter}&limit=1000`;
  }

  map() {
    const collection = (name, from, validation = '') => this.layer(name, `geom from ${from} using unique id using srid=4326`, 4326, WORLD, `"gml_featureid" "id" "gml_include_items" "all"`, validation);
    return `
      MAP
        NAME "peers"
        EXTENT ${WORLD}
        SIZE 512 512
        UNITS DD
        PROJECTION "init=epsg:4326" END
        WEB
          METADATA
            "ows_title" "peers"
            "ows_srs" "EPSG:4326 EPSG:3857"
            "ows_enable_request" "*"
            "ows_onlineresource" "http://127.0.0.1:${this.port}/mapserv/peers/"
            "oga_onlineresource" "http://127.0.0.1:${this.port}/mapserv/peers/ogcapi"
            "oga_html_template_directory" "${TEMPLATES}"
            "oga_max_limit" "10000"
          END
        END
        OUTPUTFORMAT
          NAME "mvt"
          DRIVER MVT
          MIMETYPE "application/x-protobuf"
          EXTENSION "pbf"
          FORMATOPTION "EXTENT=4096"
          FORMATOPTION "EDGE_BUFFER=10"
        END
        ${collection('records', 'records')}
        ${collection('chosen', '(SELECT * FROM records WHERE year = %year% AND layer = \'%lyr%\') AS chosen', `VALIDATION "year" "^[0-9]{4}$" "lyr" "^[a-z]+$" "default_year" "0" "default_lyr" "none" END`)}
        ${this.layer('drawn', 'geom from drawn using unique id using srid=3857', 3857, MERCATOR_WORLD, '"gml_include_items" "id,title,layer,year,status"', 'MAXFEATURES 10000')}
      END`;
  }

  /** Of type POINT, so that one layer has all records; of lines and areas it gives the corners. */
  layer(name, data, srid, extent, metadata, more) {
    return `
        LAYER
          NAME "${name}"
          TYPE POINT
          STATUS ON
          EXTENT ${extent}
          CONNECTIONTYPE POSTGIS
          CONNECTION "host=${this.database.host} port=${this.database.port} user=${this.database.user} dbname=${this.database.database}"
          DATA "${data}"
          PROCESSING "CLOSE_CONNECTION=DEFER"
          PROJECTION "init=epsg:${srid}" END
          METADATA "ows_title" "${name}" "ows_enable_request" "*" "ows_include_items" "all" "ows_extent" "${extent}" ${metadata} END
          TEMPLATE "void"
          ${more}
        END`;
  }
}
