import { COUNTED_AS, type CountedAs } from '#lib/domain/indicator.ts';
import { absentCell, countCell } from '#lib/views/figure/cells.ts';
import type { TableCell, TableColumn, TableView } from '#lib/views/figure/table-view.ts';
import { capitalize } from '#lib/views/words/capital.ts';
import { formatDate } from '#lib/views/words/format.ts';
import { COUNTED_AS_LABELS } from '#lib/views/words/labels.ts';
import type { PeopleRow, TrainingRows } from './training-rows.ts';

const NATION = 'FRANCE';
const TRAININGS = ['initiale', 'continue'];

const number = (key: string, label: string): TableColumn => ({ key, label, isNumeric: true });

/** Last value of each way of counting, the country and, where one has a value, every region: four columns that are never added. */
export function tableByCount({ people, regions }: TrainingRows): TableView {
  const whole = people.filter(({ profession, training }) => profession === null && training === null);
  const zones = [
    { id: NATION, name: 'France' },
    ...(whole.some(({ zoneId, kind }) => zoneId !== NATION && kind === 'va') ? regions : [])
      .map(({ regionCode, name }) => ({ id: `R${regionCode}`, name }))
      .toSorted((a, b) => a.name.localeCompare(b.name, 'fr')),
  ];
  return {
    caption: 'Personnes inscrites, formées, certifiées et sensibilisées, dernière valeur de chaque compte',
    columns: [
      { key: 'zone', label: 'Territoire', isNumeric: false },
      ...COUNTED_AS.map((id) => number(id, COUNTED_AS_LABELS[id])),
      { key: 'date', label: 'Formées au', isNumeric: false },
    ],
    rows: zones.map(({ id, name }) => {
      const own = whole.filter(({ zoneId }) => zoneId === id);
      const trained = lastOf(own, 'trained');
      return {
        key: id === NATION ? 'national' : id,
        href: null,
        cells: [
          name,
          ...COUNTED_AS.map((counted) => countCell(lastOf(own, counted)?.value ?? null)),
          trained ? { text: formatDate(trained.date), value: trained.date } : absentCell(),
        ],
      };
    }),
  };
}

/** People trained by profession, initial and continuing, at the last date of each year; null without such a breakdown. */
export function tableByProfession({ people }: TrainingRows): TableView | null {
  const parts = people.filter(
    ({ zoneId, profession, training, countedAs, value, date }) =>
      zoneId === NATION &&
      profession !== null &&
      training !== null &&
      countedAs === 'trained' &&
      value !== null &&
      date !== null,
  );
  if (parts.length === 0) return null;
  const dates = lastDates(parts);
  const columns = dates.flatMap((date) => TRAININGS.map((training) => ({ date, training })));
  const professions = [...new Set(parts.map(({ profession }) => profession ?? ''))].toSorted((a, b) =>
    a.localeCompare(b, 'fr'),
  );
  const sumOf = (date: string, training: string, profession: string | null): TableCell => {
    const own = parts.filter(
      (row) =>
        row.date === date &&
        row.training === training &&
        (profession === null || row.profession === profession),
    );
    return countCell(own.length === 0 ? null : own.reduce((sum, { value }) => sum + (value ?? 0), 0));
  };
  const row = (key: string, name: string, profession: string | null, isFoot: boolean) => ({
    key,
    href: null,
    cells: [name, ...columns.map(({ date, training }) => sumOf(date, training, profession))],
    isFoot,
  });
  return {
    caption: 'Personnes formées depuis le début, par profession, en formation initiale et continue',
    columns: [
      { key: 'profession', label: 'Profession', isNumeric: false },
      ...columns.map(({ date, training }) =>
        number(`${date}-${training}`, `${capitalize(training)}, au ${formatDate(date)}`),
      ),
    ],
    rows: [
      ...professions.map((profession) => row(profession, capitalize(profession), profession, false)),
      row('all', 'Ensemble des professions', null, true),
    ],
  };
}

/** The last value of a way of counting; what says not what it counts stands for « formées » where nothing says better. */
function lastOf(rows: readonly PeopleRow[], counted: CountedAs): PeopleRow | undefined {
  const dated = rows
    .filter(({ kind, date, value }) => kind === 'va' && date !== null && value !== null)
    .toSorted((a, b) => (a.date ?? '').localeCompare(b.date ?? ''));
  const own = dated.filter(({ countedAs }) => countedAs === counted).at(-1);
  return (
    own ?? (counted === 'trained' ? dated.filter(({ countedAs }) => countedAs === null).at(-1) : undefined)
  );
}

/** The last date of each year that has values. */
function lastDates(rows: readonly PeopleRow[]): string[] {
  const dates = [...new Set(rows.flatMap(({ date }) => (date === null ? [] : [date])))].toSorted();
  return dates.filter((date, index) => date.slice(0, 4) !== dates[index + 1]?.slice(0, 4));
}
