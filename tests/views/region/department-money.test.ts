import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cents } from '#lib/domain/money.ts';
import { STAGES } from '#lib/domain/stage.ts';
import type { DepartmentMonthRow } from '#lib/queries/by-department.ts';
import { textOf } from '#lib/views/figure/table-view.ts';
import {
  presentDepartmentMoney,
  toDepartmentSeries,
  type DepartmentMoney,
} from '#lib/views/region/department-money.ts';

const DEPARTMENTS = [
  { code: '22', name: 'Côtes-d’Armor' },
  { code: '35', name: 'Ille-et-Vilaine' },
];
const COVERED = STAGES.map((stage) => ({ line: 'ia-sante', stage }));
const JANUARY = 2026 * 12;

const row = (department: string | null, euros: number, told: Partial<DepartmentMonthRow> = {}) => ({
  ...{ line: 'ia-sante' as const, stage: 'committed' as const, department, month: JANUARY },
  cents: cents(euros * 100),
  ...told,
});
const money = (
  rows: readonly DepartmentMonthRow[],
  told: Partial<DepartmentMoney> = {},
): DepartmentMoney => ({
  series: toDepartmentSeries(rows),
  covered: COVERED,
  toMonth: null,
  at: 'au 30 juin 2026',
  ...told,
});
const spaced = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const textsOf = (given: DepartmentMoney) =>
  presentDepartmentMoney(DEPARTMENTS, given).map(({ table }) =>
    table.rows.map(({ cells }) => cells.map((cell) => spaced(textOf(cell)))),
  );

describe('the money of a region by département', () => {
  const rows = [
    row('35', 1200),
    row('35', -200, { month: JANUARY + 2 }),
    row(null, 500),
    row(null, 40, { stage: 'contracted' }),
    row('22', 9, { line: 'hors-perimetre' }),
  ];

  it('is told by stage, what has none apart, and sums to the region', () => {
    expect(textsOf(money(rows))).toEqual([
      [
        // Contracted: no département at all is told. Paid: covered, and nothing moved.
        ['Côtes-d’Armor (22)', '0,00', 'n.c.', 'n.c.'],
        ['Ille-et-Vilaine (35)', '1 000,00', 'n.c.', 'n.c.'],
        ['Département non communiqué', '500,00', '40,00', '0,00'],
        ['Région, lieu d’exécution', '1 500,00', '40,00', '0,00'],
      ],
    ]);
  });

  it('says how much has no département', () => {
    const [line] = presentDepartmentMoney(DEPARTMENTS, money([row('35', 2_000_000), row(null, 1_000_000)]));
    expect(spaced(line?.sentence ?? '')).toBe(
      'IA en santé, engagé, lieu d’exécution : 1 M€ sur 3 M€ n’ont pas de département dans les fichiers ; zéro veut dire qu’aucun montant n’y est placé.',
    );
    const [whole] = presentDepartmentMoney(DEPARTMENTS, money([row('35', 2_000_000)]));
    expect(whole?.sentence).toMatch(/tout l’argent de la région a son département\.$/);
  });

  it('stops at a month, and is n.c. where no file covers the stage', () => {
    const cut = money(rows, { toMonth: JANUARY, covered: COVERED.slice(0, 1) });
    expect(textsOf(cut)[0]?.[1]).toEqual(['Ille-et-Vilaine (35)', '1 200,00', 'n.c.', 'n.c.']);
    expect(textsOf(cut)[0]?.[3]).toEqual(['Région, lieu d’exécution', '1 700,00', 'n.c.', 'n.c.']);
  });

  it('is not shown where no file tells a département', () => {
    expect(textsOf(money([row(null, 500)]))).toEqual([]);
    expect(textsOf(money([]))).toEqual([]);
  });

  it('gives rows that sum to the region, to the cent, whatever moved', () => {
    const moved = fc.array(
      fc.record({
        line: fc.constant('ia-sante' as const),
        stage: fc.constantFrom(...STAGES),
        department: fc.constantFrom('22', '35', null),
        month: fc.integer({ min: JANUARY, max: JANUARY + 30 }),
        cents: fc.integer({ min: -1_000_000_00, max: 1_000_000_00 }).map(cents),
      }),
      { minLength: 1, maxLength: 40 },
    );
    fc.assert(
      fc.property(moved, (all) => {
        for (const { table } of presentDepartmentMoney(DEPARTMENTS, money([row('22', 1), ...all])))
          STAGES.forEach((stage, column) => {
            const values = table.rows.map(({ cells }) => {
              const cell = cells[column + 1];
              return typeof cell === 'object' ? Math.round(Number(cell.value) * 100) : 0;
            });
            const told = all.filter((one) => one.stage === stage).reduce((sum, one) => sum + one.cents, 0);
            expect(values.at(-1)).toBe(told + (stage === 'committed' ? 100 : 0));
            expect(values.slice(0, -1).reduce((sum, value) => sum + value, 0)).toBe(values.at(-1));
          });
      }),
    );
  });
});
