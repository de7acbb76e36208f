import { expect, it } from 'vitest';
import { isMissing } from '#lib/convert/cells/missing.ts';

it.each([
  '',
  '  ',
  'NA',
  'NaN',
  'n.c.',
  'NC',
  'nc',
  '-',
  '—',
  '#',
  '#N/A',
  'null',
  'undefined',
  'Non renseigné',
  'ND',
  'n.d.',
  '#N/D',
  '..',
  '(vide)',
  'nil',
  'NON DISPONIBLE',
  'masqué',
  '\u00a0\u202f',
])('takes « %s » as not there', (text) => {
  expect(isMissing(text)).toBe(true);
});

it.each(['0', '0,00', 'Nantes', '--', 'NACRE', 's.o.', '#REF!', 'NDIAYE'])(
  'takes « %s » as a value',
  (text) => {
    expect(isMissing(text)).toBe(false);
  },
);
