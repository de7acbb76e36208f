import { decumulate, slideWindow, type DatedValue } from '#lib/domain/nature.ts';
import { monthsOfPeriod } from '#lib/domain/next-value.ts';
import type { IndicatorRow } from '#lib/queries/facts.ts';
import { absentCell } from '#lib/views/figure/cells.ts';
import type { TableCell, TableColumn, TableView } from '#lib/views/figure/table-view.ts';
import { formatDate } from '#lib/views/words/format.ts';
import { NATION, type IndicatorPageRows, type IndicatorValue, type ToldBy } from './indicator-rows.ts';
import { printNumber, printValue } from './indicator-words.ts';
import { PROGRESS_COLUMNS, progressCells } from './progress-cells.ts';
import { stateOfZone, type ZoneState } from './zone-state.ts';

const text = (key: string, label: string): TableColumn => ({ key, label, isNumeric: false });
const number = (key: string, label: string): TableColumn => ({ key, label, isNumeric: true });

/** The country, and every region where one of them has a value: start, last value of each year, targets by year, both rates. */
export function tableOfZones({ indicator, values, regions }: IndicatorPageRows): TableView {
  const zones = [
    { id: NATION, name: 'France' },
    ...(values.some(({ zoneId }) => zoneId !== NATION) ? regions : [])
      .map(({ regionCode, name }) => ({ id: `R${regionCode}`, name }))
      .toSorted((a, b) => a.name.localeCompare(b.name, 'fr')),
  ];
  const states = zones.map((zone) => {
    const own = values.filter(({ zoneId }) => zoneId === zone.id);
    return { ...zone, own, state: stateOfZone(indicator, own) };
  });
  const years = yearsOf(values.filter(({ kind }) => kind === 'va'));
  const terms = yearsOf(values.filter(({ kind }) => kind === 'vc'));
  return {
    caption: `${indicator.label}, par territoire\u00a0: valeur initiale, dernière valeur de chaque année, cible`,
    columns: [
      text('zone', 'Territoire'),
      number('initial', 'Initiale'),
      ...years.map((year) => number(`va-${year}`, year)),
      ...terms.map((year) => number(`vc-${year}`, `Cible ${year}`)),
      ...PROGRESS_COLUMNS,
    ],
    rows: states.map(({ id, name, own, state }) => ({
      key: id === NATION ? 'national' : id,
      href: null,
      cells: [
        name,
        state.initial ? valueCell(state.initial, indicator) : absentCell(),
        ...years.map((year) =>
          lastCell(state.values.filter(({ date }) => date.startsWith(year)).at(-1)?.row, indicator),
        ),
        ...terms.map((year) =>
          lastCell(
            own.filter(({ kind, date }) => kind === 'vc' && (date?.slice(0, 4) ?? UNDATED) === year).at(-1),
            indicator,
          ),
        ),
        ...progressCells(state),
      ],
    })),
  };
}

const UNDATED = 'sans date';

/** What each delivery said of the country, date by date: a revision is two texts in one row. */
export function tableOfDeliveries({ indicator, told }: IndicatorPageRows): TableView {
  const dates = [...new Set(told.flatMap(({ values }) => values.map(keyOf)))].toSorted();
  return {
    caption: `${indicator.label}\u00a0: ce que chaque livraison en disait`,
    columns: [
      text('date', 'Valeur au'),
      ...told.map(({ versionId, delivery }) => number(versionId, `Livraison du ${formatDate(delivery)}`)),
    ],
    rows: dates.map((key) => {
      const [date = '', kind = 'va'] = key.split(' ');
      const name = date === UNDATED.replace(' ', '-') ? 'échéance non précisée' : formatDate(date);
      return {
        key,
        href: null,
        cells: [
          kind === 'vc' ? `Cible\u00a0: ${name}` : name,
          ...told.map((delivery) => toldCell(delivery, key, indicator)),
        ],
      };
    }),
  };
}

function keyOf({ date, kind }: ToldBy['values'][number]): string {
  return `${date ?? UNDATED.replace(' ', '-')} ${kind}`;
}

/** Two sources may state two values of one date. */
function toldCell({ values }: ToldBy, key: string, indicator: IndicatorRow): TableCell {
  const own = values.filter((row) => keyOf(row) === key && row.value !== null);
  const better = own.some(({ countedAs }) => countedAs === 'trained')
    ? own.filter(({ countedAs }) => countedAs === 'trained')
    : own;
  const distinct = [...new Set(better.map(({ value }) => value ?? 0))];
  if (distinct.length === 0) return absentCell();
  return {
    text: distinct.map((value) => printNumber(value, indicator)).join('\u202f; '),
    value: distinct[0] ?? null,
  };
}

/**
 * What each period added (décumul of a cumul, or the flux itself), and the last twelve months where all of their
 * periods are known. Null where the nature is neither a cumul nor a flux.
 */
export function tableOfPeriods(indicator: IndicatorRow, { values }: ZoneState): TableView | null {
  if ((indicator.nature !== 'cumul' && indicator.nature !== 'flux') || values.length < 2) return null;
  const plain = values.map(({ date, value }) => ({ date, value }));
  const flux = indicator.nature === 'cumul' ? decumulate(plain) : plain;
  const months = monthsOfPeriod(indicator.periodicity);
  const year = months === null || 12 % months !== 0 ? [] : slideWindow(flux, 12 / months, months);
  const cell = (rows: readonly DatedValue[], date: string): TableCell => {
    const found = rows.find((row) => row.date === date);
    return found
      ? { text: printNumber(found.value, indicator), value: found.value }
      : absentCell('not-applicable');
  };
  return {
    caption: `${indicator.label}\u00a0: ce que chaque période ajoute, et les douze derniers mois`,
    columns: [
      text('date', 'Au'),
      number('flux', 'Depuis la date d’avant'),
      number('year', 'Sur douze mois glissants'),
    ],
    rows: flux.map(({ date }) => ({
      key: date,
      href: null,
      cells: [{ text: formatDate(date), value: date }, cell(flux, date), cell(year, date)],
    })),
  };
}

function valueCell(row: IndicatorValue, indicator: IndicatorRow): TableCell {
  return row.value === null ? absentCell() : { text: printValue(row, indicator), value: row.value };
}

function lastCell(row: IndicatorValue | undefined, indicator: IndicatorRow): TableCell {
  return row ? valueCell(row, indicator) : absentCell();
}

function yearsOf(values: readonly IndicatorValue[]): string[] {
  return [...new Set(values.map(({ date }) => date?.slice(0, 4) ?? UNDATED))].toSorted();
}
