// The filtered records in charts: per year, program and country; cameras and money where texts give numbers. Every bar filters.
import { el } from '../../dom.js';
import { sumInWords } from '../../state/amounts.js';
import { amountCharts, countedAmountCharts, yearBars, yearsAfterClick } from '../../state/charts.js';
import { toggled, withKey } from '../../state/filter.js';
import { programInWords } from '../../state/labels.js';
import { counted, countryInWords, numberInWords } from '../../state/wording.js';
import { t } from '../../words.js';
import { BarList } from './bar-list.js';
import { YearChart } from './year-chart.js';

export class Charts {
  /**
   * @param {HTMLElement} container
   * @param {import('../../store.js').Store} store
   * @param {(filter: object) => void} onFilter
   */
  constructor(container, store, onFilter) {
    this._container = container;
    this._store = store;
    this._toggle = (key) => (value) => onFilter(toggled(store.filter, key, value));
    this._years = new YearChart({ layerOf: (key) => store.layer(key), onYear: (year) => onFilter(withKey(store.filter, 'year', yearsAfterClick(store.filter.year, year))) });
    const inWords = (value) => ({ number: numberInWords(value), whole: counted(value, 'record') });
    this._programs = new BarList({ title: t('charts-programs'), nameOf: programInWords, inWords, onChoose: this._toggle('program') });
    this._countries = new BarList({ title: t('charts-countries'), nameOf: countryInWords, inWords, onChoose: this._toggle('country') });
    /** @type {Map<string, BarList>} by unit */
    this._amounts = new Map();
    this._note = el('p', { class: 'chart-note is-wide' }, t('charts-amounts-note'));
    container.append(this._years.element, this._programs.element, this._countries.element, this._note);
    store.on('records', () => this.update());
    new ResizeObserver(() => this.update()).observe(container); // also when its tab is opened
  }

  update() {
    if (this._container.clientWidth === 0) return;
    const { filter, records, vocabulary } = this._store;
    const { facets } = records;
    const { paddingLeft, paddingRight } = getComputedStyle(this._container);
    const width = this._container.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
    const layers = vocabulary.layers.map((l) => l.key);
    const { years, amounts } = this._counted(layers);
    this._years.update(years, layers, filter.year, width);
    this._programs.update(facets.program, filter.program);
    this._countries.update(facets.country, filter.country);
    this._updateAmounts(amounts, filter.country);
    this._note.hidden = amounts.length === 0;
  }

  /** @param {string[]} layers */
  _counted(layers) {
    const { filter, records } = this._store;
    if (!('passesServer' in records)) {
      records.want('amounts');
      return { years: records.time.yearBars(layers), amounts: countedAmountCharts(records.amounts ?? []) };
    }
    const features = [...records.shown.values()];
    const passes = (feature) => records.passesServer(feature);
    return { years: yearBars(features, filter, layers, passes), amounts: amountCharts(features, filter, passes) };
  }

  /** A chart for each unit that the records speak of now. */
  _updateAmounts(charts, chosen) {
    for (const [unit, list] of this._amounts) if (!charts.some((c) => c.unit === unit)) list.element.hidden = true;
    for (const { unit, isMoney, sum, byCountry } of charts) {
      if (!this._amounts.has(unit)) this._amounts.set(unit, this._amountChart(unit, isMoney));
      const list = this._amounts.get(unit);
      list.element.hidden = false;
      list.update(byCountry, chosen?.filter((c) => byCountry.has(c)), t('charts-sum', { amount: sumInWords(unit, sum) }));
    }
  }

  _amountChart(unit, isMoney) {
    const inWords = (value) => ({ number: isMoney ? sumInWords(unit, value) : numberInWords(value), whole: sumInWords(unit, value) });
    const list = new BarList({ title: isMoney ? t('charts-money', { currency: unit }) : t('charts-cameras'), nameOf: countryInWords, inWords, onChoose: this._toggle('country') });
    this._note.before(list.element);
    return list;
  }
}
