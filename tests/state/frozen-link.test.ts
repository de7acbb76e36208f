import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatasetVersion } from '#lib/contract/manifest.ts';
import { sha256 } from '#lib/contract/sha256.ts';
import { lastDayOfMonth, type IsoDate } from '#lib/domain/calendar.ts';
import { DEFAULT_RULE } from '#lib/domain/rule.ts';
import { STAGES } from '#lib/domain/stage.ts';
import type { Engine } from '#lib/engine/engine.ts';
import { openNodeEngine } from '#lib/engine/node.ts';
import { selectByMonth } from '#lib/queries/by-month.ts';
import { selectByRegion } from '#lib/queries/by-region.ts';
import { selectCoverage } from '#lib/queries/coverage.ts';
import * as facts from '#lib/queries/facts.ts';
import { NO_FILTERS, withLastMonth } from '#lib/queries/filters.ts';
import { ask } from '#lib/queries/question.ts';
import { selectTotalsByMonth } from '#lib/queries/totals-by-month.ts';
import { selectTotals } from '#lib/queries/totals.ts';
import { parseDataDate, parseViewState } from '#lib/state/view-state.ts';
import { lastWholeMonth } from '#lib/domain/data-date.ts';
import { lineRowsUntil } from '#lib/views/clock/cut-rows.ts';
import type { LineRows } from '#lib/views/line/line-money.ts';
import { presentPanel } from '#lib/views/line/present-panel.ts';
import { dateOfData, editionAt, type Edition } from '#lib/views/words/edition.ts';

/** Frozen for ever: what a link to it shows may not change, whatever is refactored. */
const VERSION = '2026-06-30-29a4ff4a';
const FOLDER = `tests/fixtures/published/${VERSION}`;
const edition = {
  version: { id: VERSION, date: '2026-06-30' },
  range: { first: lastDayOfMonth(2026 * 12), last: '2026-06-30' as IsoDate, isMonthly: true },
} as Edition;

let engine: Engine;
let rows: LineRows;

beforeAll(async () => {
  const { version } = JSON.parse(readFileSync(`${FOLDER}/version.json`, 'utf8')) as {
    version: DatasetVersion;
  };
  engine = await openNodeEngine();
  for (const table of version.tables) {
    const bytes = readFileSync(`${FOLDER}/${table.file}`);
    expect(await sha256(bytes), table.file).toBe(table.sha256);
    await engine.load(table, bytes);
  }
  const months = await Promise.all(
    STAGES.map((stage) => ask(engine, selectByMonth, { stage, filters: NO_FILTERS })),
  );
  rows = {
    totals: await ask(engine, selectTotals, { filters: NO_FILTERS }),
    coverage: await ask(engine, selectCoverage, null),
    headlines: await ask(engine, facts.listEnvelopes, null),
    readings: await ask(engine, facts.listReadings, null),
    trajectories: await ask(engine, facts.listTrajectories, null),
    announcements: await ask(engine, facts.listAnnouncements, null),
    sources: await ask(engine, facts.listSources, null),
    months: months.flat(),
    monthly: await ask(engine, selectTotalsByMonth, null),
  };
});
afterAll(() => engine.close());

function follow(search: string) {
  const cut = editionAt(edition, parseDataDate(search));
  const { reading } = parseViewState(search, { measures: [], operators: [] });
  const panel = presentPanel(
    'ia-sante',
    { asOf: dateOfData(cut), nature: 'fictif', reading },
    cut.cutAt ? lineRowsUntil(rows, cut.cutAt) : rows,
  );
  const rates = panel.reading?.rates.map(({ sentence }) => sentence.replace(/[\u00a0\u202f]/g, ' '));
  const stages = panel.stages.view.bars.slice(1).map(({ amount }) => amount.text.replace(/\u00a0/g, ' '));
  return { headline: panel.headline.replace(/\u00a0/g, ' '), rates, stages, note: panel.readingNote };
}

describe('a frozen link', () => {
  it('opens the same bytes', async () => {
    expect(await sha256(readFileSync(`${FOLDER}/movements.arrows`))).toBe(
      '9407749957cdbebc2050920c6087a4e7524d7ce8f3a635e5a07ee5b057a6fe87',
    );
  });

  it('shows the whole delivery where it names no date', () => {
    expect(follow('')).toEqual({
      headline: '1,3 M€',
      rates: ['13 % de 10 M€ ; reste : 8,7 M€.'],
      stages: ['1,3 M€', 'n.c.', '350 k€'],
      note: '',
    });
  });

  it('shows what stood at the end of a month, facts and money alike', () => {
    expect(follow('?au=2026-02-28')).toMatchObject({
      headline: '1 M€',
      rates: ['10 % de 10 M€ ; reste : 9 M€.'],
      stages: ['1 M€', 'n.c.', '250 k€'],
    });
    expect(follow('?au=2026-03-15')).toEqual(follow('?au=2026-02-28'));
    expect(follow('?au=2026-05-31')).toMatchObject({
      headline: '1,5 M€',
      stages: ['1,5 M€', 'n.c.', '350 k€'],
    });
  });

  it('shows the asked reading, each rate with its own denominator', () => {
    expect(follow('?au=2026-02-28&lecture=b')).toMatchObject({
      headline: 'plus de 10 M€',
      rates: [
        'Plus de 80 % de 12,5 M€ ; reste : au plus 2,5 M€.',
        'Plus de 62,5 % de 16 M€ ; reste : au plus 6 M€.',
      ],
    });
    expect(follow('?au=2026-05-31&lecture=c').rates).toEqual([
      '15 % de 10 M€ ; reste : non calculable. Périmètre non publié.',
    ]);
  });

  it('says that nobody had written the asked reading yet', () => {
    expect(follow('?au=2026-01-31&lecture=b')).toMatchObject({
      headline: '1 M€',
      note: 'La lecture\u00a0B n’était écrite par aucune source à cette date\u00a0: lecture\u00a0A.',
    });
  });

  it('shows the asked stage by region at the asked date', async () => {
    const search = '?au=2026-03-31&etape=decaisse';
    const { stage, filters } = parseViewState(search, { measures: [], operators: [] });
    const until = editionAt(edition, parseDataDate(search)).cutAt;
    const asked = {
      rule: DEFAULT_RULE,
      stage,
      filters: withLastMonth(filters, until ? lastWholeMonth(until) : null),
    };
    const regions = await ask(engine, selectByRegion, asked);
    const paid = regions.filter(({ line, cents }) => line === 'ia-sante' && cents !== 0);
    expect(paid.map(({ territory, cents }) => [territory, cents])).toEqual([['84', 25_000_000]]);
  });
});
