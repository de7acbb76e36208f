import { KEEP_ALL, type ExploreFilters } from '#lib/queries/explore/explore-filters.ts';
import { cellsOfTypes } from '#lib/queries/explore/cells-of-types.ts';
import { countKept } from '#lib/queries/explore/count-kept.ts';
import { listKept } from '#lib/queries/explore/list-kept.ts';
import { splitTypes } from '#lib/queries/explore/split-types.ts';
import type { Statement } from '#lib/engine/engine.ts';

/** One question outside the cube, asked of both engines. */
export interface BenchCase {
  readonly name: string;
  readonly statement: Statement;
}

const narrow: ExploreFilters = {
  ...KEEP_ALL,
  kept: { ...KEEP_ALL.kept, measure: ['mesure-1', 'mesure-2', 'mesure-3'] },
  fromMonth: 2024 * 12,
  toMonth: 2025 * 12 + 11,
};
const placed: ExploreFilters = { ...KEEP_ALL, kept: { ...KEEP_ALL.kept, territory: ['11', '84'] } };
const base = { line: 'ia-sante', stage: 'committed', rule: 'partners' } as const;
const rows = { order: 'cents', isDescending: true, offset: 0, limit: 100 } as const;

/** What the page asks of the movements themselves, under no filter, some, and one of territory. */
export const BENCH_CASES: readonly BenchCase[] = [
  ...(
    [
      ['sans filtre', KEEP_ALL],
      ['mesures et période', narrow],
      ['territoires', placed],
    ] as const
  ).flatMap(([name, filters]) => [
    { name: `compter, ${name}`, statement: countKept.statement({ ...base, filters }) },
    { name: `types de bénéficiaire, ${name}`, statement: splitTypes.statement({ ...base, filters }) },
    { name: `100 lignes triées, ${name}`, statement: listKept.statement({ ...base, ...rows, filters }) },
  ]),
  {
    name: 'bâtir le cube de deux types',
    statement: cellsOfTypes.statement({ stage: 'committed', rule: 'partners', types: ['type-1', 'type-2'] }),
  },
];
