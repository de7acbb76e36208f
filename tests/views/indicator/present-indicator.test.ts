import { describe, expect, it } from 'vitest';
import { textOf, type TableView } from '#lib/views/figure/table-view.ts';
import { presentIndicator } from '#lib/views/indicator/present-indicator.ts';
import { indicatorPage, indicatorRow, indicatorValue } from '../../support/indicator-case.ts';
import { day } from '../../support/records.ts';

const AS_OF = day('2026-09-30');

function texts(table: TableView | null, key: string): string[] {
  return (table?.rows.find((row) => row.key === key)?.cells ?? []).map((cell) => plain(textOf(cell)));
}

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('page of an indicator', () => {
  const view = presentIndicator(indicatorPage(), AS_OF);

  it('opens on its value and its target, then says progress, trend and lateness', () => {
    expect(plain(view.sentence)).toBe(
      'Personnes formées : 100 personnes au 31 mars 2026 ; cible : au moins 400 personnes (31 décembre 2030).',
    );
    expect(view.sentences.map(plain)).toEqual([
      'Avancement de la valeur initiale à la cible : 25 sur 100 par la règle de PILOTE, qui borne entre 0 et 100 ; 25 sur 100 sans borne. La cible n’est pas atteinte à ce jour.',
      'Tendance : hausse de 30 personnes du 31 décembre 2025 au 31 mars 2026, dans le sens attendu.',
      'Prochaine valeur attendue : 30 juin 2026, 92 jours de retard.',
    ]);
  });

  it('defines every field, and says what is not communicated', () => {
    const facts = new Map(view.definition.map(({ term, text }) => [term, plain(text)]));
    expect(facts.get('Définition')).toBe('n.c.');
    expect(facts.get('Dénominateur')).toBe('n.c.');
    expect(facts.get('Sens')).toBe('mieux si la valeur monte');
    expect(facts.get('Type de cible')).toBe('au moins');
    expect(facts.get('Nature')).toBe('cumul, compté depuis le début');
    expect(facts.get('Périmètre')).toMatch(/^formation \(/);
    expect(facts.size).toBe(12);
  });

  it('gives each territory its values by year and its own progress', () => {
    expect(view.zones.columns.map(({ label }) => label)).toEqual([
      ...['Territoire', 'Initiale', '2025', '2026', 'Cible 2030', 'Avancement borné', 'Avancement non borné'],
    ]);
    expect(texts(view.zones, 'national')).toEqual([
      ...[
        'France',
        '0 personne',
        '70 personnes',
        '100 personnes',
        '400 personnes',
        '25 sur 100',
        '25 sur 100',
      ],
    ]);
    expect(texts(view.zones, 'R53').slice(3)).toEqual([
      '30 personnes',
      '50 personnes',
      '60 sur 100',
      '60 sur 100',
    ]);
    expect(texts(view.zones, 'R06')).toEqual(['Mayotte', 'n.c.', 'n.c.', 'n.c.', 'n.c.', 'n.c.', 'n.c.']);
  });

  it('takes the cumul apart, and slides twelve months over what is whole', () => {
    const periods = view.periods?.rows.map(({ cells }) => cells.slice(1).map((cell) => plain(textOf(cell))));
    expect(periods).toEqual([
      ['10 personnes', 's.o.'],
      ['20 personnes', 's.o.'],
      ['15 personnes', 's.o.'],
      ['25 personnes', '70 personnes'],
      ['30 personnes', '90 personnes'],
    ]);
    const stock = presentIndicator(indicatorPage({ indicator: indicatorRow({ nature: 'stock' }) }), AS_OF);
    expect(stock.periods).toBeNull();
    expect([view.chart?.isCurve, stock.chart?.isCurve]).toEqual([true, false]);
  });

  it('says what its nature refuses, and what to do instead', () => {
    const [dates, curve] = view.uses;
    expect(dates?.isAllowed).toBe(false);
    expect(plain(dates?.text ?? '')).toContain('passer par le décumul');
    expect(curve?.isAllowed).toBe(true);
    const flux = presentIndicator(indicatorPage({ indicator: indicatorRow({ nature: 'flux' }) }), AS_OF);
    expect(flux.uses.slice(0, 2).map(({ isAllowed }) => isAllowed)).toEqual([true, false]);
    expect(flux.chart?.isCurve).toBe(false);
    const rate = presentIndicator(
      indicatorPage({ indicator: indicatorRow({ unit: 'part', nature: 'stock' }) }),
      AS_OF,
    );
    expect(rate.uses.find(({ key }) => key === 'mean')?.isAllowed).toBe(false);
  });

  it('shows a value told twice in one row, with its document and its files', () => {
    const { rows } = presentIndicator(
      indicatorPage({
        values: [
          indicatorValue('va', '2026-03-31', 100),
          indicatorValue('va', '2026-03-31', 100, { sourceId: 'a', sourceFile: 'suivi.csv', sourceLine: 9 }),
          indicatorValue('va', '2026-06-30', 120, { qualifier: 'environ' }),
        ],
      }),
      AS_OF,
    ).values;
    expect(rows.map(({ cells }) => cells.slice(2).map((cell) => plain(textOf(cell))))).toEqual([
      ['100 personnes', 'source à compléter', 'kpi.csv, ligne 2 ; suivi.csv, ligne 9'],
      ['environ 120 personnes', 's.o.', 'kpi.csv, ligne 2'],
    ]);
  });

  it('names the only indicators that can stand beside it', () => {
    const others = [
      { ...indicatorRow({ indicatorId: 'a', label: 'Alpha' }) },
      { ...indicatorRow({ indicatorId: 'b', label: 'Bêta', nature: 'flux' }) },
      { ...indicatorRow({ indicatorId: 'c', label: 'Gamma', perimeter: 'sasn' }) },
    ];
    const use = presentIndicator(indicatorPage({ others }), AS_OF).uses.at(-1);
    expect(use?.isAllowed).toBe(true);
    expect(plain(use?.text ?? '')).toContain('« Alpha »');
    expect(use?.text).not.toMatch(/Bêta|Gamma/);
  });

  it('sets each delivery beside the others: a revision is two figures in one row', () => {
    const value = (amount: number) =>
      ({ date: day('2026-03-31'), kind: 'va', value: amount, countedAs: null }) as const;
    const told = [
      { versionId: 'v1', delivery: '2026-03-31', values: [value(96)] },
      { versionId: 'v2', delivery: '2026-06-30', values: [value(100)] },
      { versionId: 'v3', delivery: '2026-09-30', values: [] },
    ];
    const { deliveries, revisions } = presentIndicator(indicatorPage({ told, revisionCount: 2 }), AS_OF);
    expect(texts(deliveries, '2026-03-31 va')).toEqual([
      '31 mars 2026',
      '96 personnes',
      '100 personnes',
      'n.c.',
    ]);
    expect(plain(revisions)).toBe('2 révisions depuis la livraison précédente');
  });

  it('tells a start past its target, and a value past its target, without a bound', () => {
    const falling = indicatorRow({
      unit: 'jours',
      direction: 'down',
      targetType: 'at_most',
      nature: 'glissant',
    });
    const values = [
      indicatorValue('vi', '2024-12-31', 150),
      indicatorValue('va', '2025-12-31', 84),
      indicatorValue('vc', '2027-12-31', 90),
    ];
    const past = presentIndicator(indicatorPage({ indicator: falling, values }), AS_OF);
    expect(plain(past.sentences[0] ?? '')).toContain('100 sur 100 par la règle de PILOTE');
    expect(plain(past.sentences[0] ?? '')).toContain('110 sur 100 sans borne. La cible est atteinte.');
    const none = presentIndicator(indicatorPage({ values: [indicatorValue('vc', null, 500)] }), AS_OF);
    expect(plain(none.sentence)).toBe(
      'Personnes formées : aucune valeur nationale n’est publiée ; cible : au moins 500 personnes (échéance non précisée).',
    );
    expect(none.chart).toBeNull();
  });
});
