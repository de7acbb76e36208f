import { describe, expect, it } from 'vitest';
import { change, judge } from '../../support/version-pair.ts';

const SPENDING = `id_operation;nom_projet;beneficiaire;ligne;operateur;etape;nature;date;montant;type_aide;territoire_siege
op-1;Projet fictif 1;Établissement fictif 1;ia-sante;Opérateur fictif A;engagé;attribution;2026-01-15;1 000,00;subvention;84
op-1;Projet fictif 1;Établissement fictif 1;ia-sante;Opérateur fictif A;décaissé;attribution;2026-02-15;400,00;subvention;84
op-2;Projet fictif 2;Établissement fictif 2;formation;Opérateur fictif A;engagé;attribution;2026-03-01;50,00;subvention;11
`;
const files = (text: string) => ({ 'depenses.csv': text });
const revise = async (from: string, to: string) =>
  (await judge(files(SPENDING), files(change(SPENDING, from, to)))).revisions;

describe('compareMoney', () => {
  it('gives one line for one changed cell, with its effect on the headline in cents', async () => {
    const revisions = await revise('2026-01-15;1 000,00', '2026-01-15;1 250,50');
    expect(revisions).toEqual([
      {
        kind: 'correction',
        table: 'movements',
        key: 'op-1',
        label: 'Projet fictif 1, Établissement fictif 1',
        field: 'amount_cents',
        before: '100000',
        after: '125050',
        line: 'ia-sante',
        stage: 'committed',
        indicatorId: null,
        zoneId: 'R84',
        date: '2026-01-15',
        effectCents: 25_050,
        left: null,
        source: { file: 'depenses.csv', line: 2 },
        previous: { file: 'depenses.csv', line: 2 },
        sourceId: null,
      },
    ]);
  });

  it.each([
    [
      'a payment, which no headline shows',
      '2026-02-15;400,00',
      '2026-02-15;300,00',
      ['correction', 'amount_cents', '40000', '30000', null],
    ],
    [
      'a date',
      'attribution;2026-01-15',
      'attribution;2026-01-16',
      ['correction', 'date', '2026-01-15', '2026-01-16', 0],
    ],
    [
      'a type of aid',
      '50,00;subvention',
      '50,00;avance remboursable',
      ['correction', 'aid_type', 'grant', 'repayable-advance', 0],
    ],
  ])('tells %s', async (_, from, to, expected) => {
    const revisions = await revise(from, to);
    expect(
      revisions.map(({ kind, field, before, after, effectCents }) => [
        kind,
        field,
        before,
        after,
        effectCents,
      ]),
    ).toEqual([expected]);
  });

  it('counts what is dated after the delivery before as new, and revises nothing', async () => {
    const later = `${SPENDING}op-1;Projet fictif 1;Établissement fictif 1;ia-sante;Opérateur fictif A;engagé;avenant;2026-04-01;10,00;subvention;84
op-3;Projet fictif 3;Établissement fictif 3;ia-sante;Opérateur fictif A;engagé;attribution;2026-06-01;70,00;subvention;84
`;
    const { revisions, newMovements, stops } = await judge(files(SPENDING), files(later));
    expect([revisions, newMovements, stops]).toEqual([[], 2, []]);
  });

  it('takes a movement dated up to the delivery before for one told late', async () => {
    const late = `${SPENDING}op-3;Projet fictif 3;Établissement fictif 3;ia-sante;Opérateur fictif A;engagé;attribution;2026-03-31;70,00;subvention;84
`;
    const { revisions, newMovements } = await judge(files(SPENDING), files(late));
    expect(
      revisions.map(({ kind, key, before, after, effectCents, source }) => ({
        kind,
        key,
        before,
        after,
        effectCents,
        source,
      })),
    ).toEqual([
      {
        kind: 'addition',
        key: 'op-3',
        before: null,
        after: '7000',
        effectCents: 7_000,
        source: { file: 'depenses.csv', line: 5 },
      },
    ]);
    expect(newMovements).toBe(0);
  });

  it('tells what is taken away, and where it was', async () => {
    const [header, first, second] = SPENDING.split('\n');
    const { revisions } = await judge(files(SPENDING), files(`${[header, first, second].join('\n')}\n`));
    expect(
      revisions.map(({ kind, key, before, after, line, effectCents, source, previous }) => [
        kind,
        key,
        before,
        after,
        line,
        effectCents,
        source.file,
        previous.line,
      ]),
    ).toEqual([['removal', 'op-2', '5000', null, 'formation', -5_000, null, 4]]);
  });

  it('sees no revision in a status that ripens, nor in rows put in another order', async () => {
    const [header, ...rows] = SPENDING.trimEnd().split('\n');
    const text = (status: string, lines: readonly string[]) =>
      `${[`${header};statut`, ...lines.map((line) => `${line};${status}`)].join('\n')}\n`;
    const { revisions, newMovements } = await judge(
      files(text('provisoire', rows)),
      files(text('consolidé', rows.toReversed())),
    );
    expect([revisions, newMovements]).toEqual([[], 0]);
  });
});

describe('compareOperations', () => {
  it('takes the money of an operation from the line that it leaves to the one it joins: two effects, never added', async () => {
    const moved = SPENDING.replaceAll(
      'op-1;Projet fictif 1;Établissement fictif 1;ia-sante',
      'op-1;Projet fictif 1;Établissement fictif 1;formation',
    );
    const { revisions } = await judge(files(SPENDING), files(moved));
    expect(
      revisions.map(({ table, field, before, after, line, effectCents, left }) => ({
        table,
        field,
        before,
        after,
        line,
        effectCents,
        left,
      })),
    ).toEqual([
      {
        table: 'operations',
        field: 'line',
        before: 'ia-sante',
        after: 'formation',
        line: 'formation',
        effectCents: 100_000,
        left: { line: 'ia-sante', effectCents: -100_000 },
      },
    ]);
  });

  it('tells a changed seat without any effect on a headline', async () => {
    const { revisions } = await judge(
      files(SPENDING),
      files(change(SPENDING, '50,00;subvention;11', '50,00;subvention;52')),
    );
    expect(
      revisions.map(({ table, field, before, after, zoneId, effectCents }) => [
        table,
        field,
        before,
        after,
        zoneId,
        effectCents,
      ]),
    ).toEqual([['operations', 'seat', '11', '52', 'R52', null]]);
  });
});
