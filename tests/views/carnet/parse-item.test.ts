import { describe, expect, it } from 'vitest';
import { formatItem, type CarnetItem } from '#lib/views/carnet/item-id.ts';
import { parseItem } from '#lib/views/carnet/parse-item.ts';

const ITEMS: readonly (readonly [string, CarnetItem])[] = [
  ['engage.ia-sante', { kind: 'amount', line: 'ia-sante', reading: 'A' }],
  ['engage.ia-sante.lecture-b', { kind: 'amount', line: 'ia-sante', reading: 'B' }],
  ['etapes.formation', { kind: 'stages', line: 'formation', reading: 'A' }],
  ['cumul.ia-sante.lecture-c', { kind: 'cumulative', line: 'ia-sante', reading: 'C' }],
  ['rythme.formation', { kind: 'pace', line: 'formation' }],
  [
    'engage.ia-sante.84.siege',
    { kind: 'region', stage: 'committed', line: 'ia-sante', code: '84', rule: 'seat' },
  ],
  [
    'decaisse.formation.01.partenaires',
    { kind: 'region', stage: 'paid', line: 'formation', code: '01', rule: 'partners' },
  ],
  [
    'regions.contractualise.ia-sante.lieu.habitant',
    { kind: 'regions', stage: 'contracted', line: 'ia-sante', rule: 'place', basis: 'unit' },
  ],
  ['soignants-formes', { kind: 'trained', code: null }],
  ['soignants-formes.84', { kind: 'trained', code: '84' }],
  ['jalon.referentiel-ethique', { kind: 'milestone', id: 'referentiel-ethique' }],
  ['silence.montant-regional-550', { kind: 'silence', id: 'montant-regional-550' }],
];

describe('the id of a figure', () => {
  it.each(ITEMS)('%s is read and written', (id, item) => {
    expect(parseItem(id)).toEqual(item);
    expect(formatItem(item)).toBe(id);
  });

  it.each([
    '',
    'engage',
    'engage.ondam',
    'engage.ia-sante.lecture-d',
    'engage.ia-sante.lecture-a',
    'engage.ia-sante.b',
    'engage.ia-sante.84',
    'engage.ia-sante.99.siege',
    'engage.ia-sante.84.siege.de-plus',
    'contractualise.ia-sante',
    'regions.engage.ia-sante.siege',
    'soignants-formes.99',
    'jalon.',
    'jalon',
    '<script>alert(1)</script>',
    '__proto__.ia-sante',
  ])('%j names nothing', (id) => {
    expect(parseItem(id)).toBeNull();
  });
});
