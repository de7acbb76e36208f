import { describe, expect, it } from 'vitest';
import { cents } from '#lib/domain/money.ts';
import { partTable, presentVersion, tableOfRevisions } from '#lib/views/revisions/present-journal.ts';
import { describeConfirmed, zoneNames } from '#lib/views/revisions/revision-words.ts';
import { textOf } from '#lib/views/figure/table-view.ts';
import { movedTarget, revisionRow } from '../../support/revision-row.ts';

const zoneName = zoneNames([{ regionCode: '53', name: 'Bretagne' }]);
const cellsOf = (...rows: Parameters<typeof tableOfRevisions>[0]) =>
  tableOfRevisions(rows, { sources: new Map(), zoneName, caption: 'Journal' }).rows.map(({ cells }) =>
    cells.map(textOf),
  );

describe('partTable', () => {
  const journal = (count: number) =>
    partTable(
      tableOfRevisions(
        Array.from({ length: count }, (_, revisionKey) => revisionRow({ revisionKey })),
        { sources: new Map(), zoneName, caption: 'Journal' },
      ),
    );

  it('keeps twenty rows, and says how many follow', () => {
    const { first, rest } = journal(23);
    expect([first.rows.length, first.caption]).toEqual([20, 'Journal, dont les 20 de plus grand effet']);
    expect([rest?.rows.map(({ key }) => key), rest?.caption]).toEqual([
      ['20', '21', '22'],
      '3\u00a0révisions suivantes',
    ]);
  });

  it('parts no short table', () => {
    const { first, rest } = journal(20);
    expect([first.rows.length, first.caption, rest]).toEqual([20, 'Journal', null]);
  });
});

describe('tableOfRevisions', () => {
  it('says what, before, after, nature, effect, where and why, the largest effect first', () => {
    expect(cellsOf(movedTarget(), revisionRow())).toEqual([
      [
        'Projet fictif 1',
        'IA en santé, engagé, solde, Bretagne',
        '1\u202f000,00\u00a0€',
        '1\u202f234,55\u00a0€',
        'Correction',
        '+234,55',
        'depenses.csv:12',
        'motif non communiqué',
      ],
      [
        'Tiers-lieux',
        'Valeur cible, 31\u00a0décembre 2027, France entière',
        '35',
        '40',
        'Cible déplacée',
        's.o.',
        'depenses.csv:12',
        'Motif fictif',
      ],
    ]);
  });

  it('says n.c. where a value is gone, and where it was', () => {
    const [cells] = cellsOf(
      revisionRow({
        kind: 'removal',
        after: null,
        sourceFile: null,
        sourceLine: null,
        effectCents: cents(-100_000),
      }),
    );
    expect(cells).toEqual([
      'Projet fictif 1',
      'IA en santé, engagé, solde, Bretagne',
      '1\u202f000,00\u00a0€',
      'n.c.',
      'Retrait',
      '−1\u202f000,00',
      'était depenses.csv:11',
      'motif non communiqué',
    ]);
  });

  it.each([
    [
      { field: 'date', before: '2026-01-15', after: '2026-01-16' },
      ['IA en santé, engagé, date, Bretagne', '15\u00a0janvier 2026', '16\u00a0janvier 2026'],
    ],
    [
      { field: 'aid_type', before: 'grant', after: 'repayable-advance' },
      ['IA en santé, engagé, type d’aide, Bretagne', 'Subvention', 'Avance remboursable'],
    ],
    [
      { table: 'operations', field: 'line', stage: null, before: 'ia-sante', after: 'formation' },
      ['Ligne budgétaire, Bretagne', 'IA en santé', 'Formation au numérique en santé'],
    ],
    [
      { table: 'milestones', field: 'due_on', stage: null, zoneId: null, before: '2026-04-30', after: null },
      ['Date prévue, IA en santé', '30\u00a0avril 2026', 'n.c.'],
    ],
  ] as const)('says %j in words', (told, expected) => {
    expect(cellsOf(revisionRow(told))[0]?.slice(1, 4)).toEqual(expected);
  });

  it('gives both effects of an operation that changes lines, and never their sum', () => {
    const moved = revisionRow({
      table: 'operations',
      field: 'line',
      effectCents: cents(5_000),
      leftLine: 'formation',
      leftEffectCents: cents(-5_000),
    });
    expect(cellsOf(moved)[0]?.[5]).toBe('+50,00\u202f; ligne quittée\u00a0: −50,00');
  });
});

describe('presentVersion', () => {
  const version = { id: '2026-06-30-00000002', date: '2026-06-30' };

  it('says that a first delivery has nothing to be compared with, and an older one was not', () => {
    const one = { version, comparison: null, revisions: [] };
    expect(presentVersion(one, true).sentence).toBe(
      'Première livraison de ce jeu\u00a0: il n’y a rien à comparer.',
    );
    expect(presentVersion(one, false).sentence).toBe(
      'Cette version a été publiée avant que les versions soient comparées.',
    );
  });
});

describe('the place of a fact', () => {
  const placeOf = (sourceId: string | null) => {
    const fact = { table: 'milestones', rowKey: 'premier-bilan', sourceId } as const;
    const [cells] = cellsOf(
      revisionRow({ ...fact, sourceFile: null, sourceLine: null, previousFile: null, previousLine: null }),
    );
    return cells?.[6];
  };

  it('is its document, and its key in its table', () => {
    expect(placeOf('s1')).toBe(
      'source à compléter, table «\u00a0Jalons\u00a0», clé «\u00a0premier-bilan\u00a0»',
    );
    expect(placeOf(null)).toBe('table «\u00a0Jalons\u00a0», clé «\u00a0premier-bilan\u00a0»');
  });
});

describe('describeConfirmed', () => {
  it.each([
    ['target-moved:tiers-lieux', 'cible déplacée\u00a0: Tiers-lieux'],
    ['cumul-flux:inconnu', 'valeurs qui sautent\u00a0: inconnu'],
    ['shrink:movements', 'moins que la livraison précédente\u00a0: mouvements'],
    ['shrink:ia-sante-paid', 'moins que la livraison précédente\u00a0: IA en santé, décaissé'],
    ['target-moved:formation-committed', 'cible déplacée\u00a0: Formation au numérique en santé, engagé'],
    ['autre:code', 'autre:code'],
  ])('says %s in French', (code, words) => {
    expect(describeConfirmed(code, [movedTarget(), revisionRow()])).toBe(words);
  });
});
