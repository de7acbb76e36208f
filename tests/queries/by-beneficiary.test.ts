import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { selectByBeneficiary } from '#lib/queries/by-beneficiary.ts';
import type { IsoDate } from '#lib/domain/calendar.ts';
import { ask } from '#lib/queries/question.ts';
import { groupSorted, openSeededEngine, sumOf, type SeededEngine } from '../support/seeded-engine.ts';

let seeded: SeededEngine;
beforeAll(async () => {
  seeded = await openSeededEngine();
});
afterAll(() => seeded.engine.close());

const holdersUnder = (maskedName: string, until: IsoDate | null = null) =>
  groupSorted(
    seeded.movements.filter(({ date }) => until === null || date <= until),
    ({ line, stage }) => `${line}/${stage}`,
  ).map(([key, own]) => {
    const holders = groupSorted(
      own,
      ({ siret, beneficiary, operation }) =>
        siret ?? (beneficiary === maskedName ? null : beneficiary) ?? operation,
    );
    const balances = holders.map(([, moves]) => sumOf(moves, ({ cents }) => cents));
    return { key, balances: balances.sort((a, b) => b - a) };
  });

const balancesUnder = async (maskedName: string, until: IsoDate | null = null) => {
  const rows = await ask(seeded.engine, selectByBeneficiary, { maskedName, until });
  return groupSorted(rows, ({ line, stage }) => `${line}/${stage}`).map(([key, own]) => ({
    key,
    balances: own.map(({ cents }) => cents as number),
  }));
};

describe('selectByBeneficiary', () => {
  it('equals the plain reduction, the largest balance first', async () => {
    const found = await balancesUnder('Personne physique (nom masqué)');
    expect(found.length).toBeGreaterThan(3);
    expect(found).toEqual(holdersUnder('Personne physique (nom masqué)'));
  });

  it('equals it up to a day, that day included', async () => {
    const dates = seeded.movements.map(({ date }) => date).sort();
    const until = dates[Math.floor(dates.length / 2)] as IsoDate;
    const then = await balancesUnder('Personne physique (nom masqué)', until);
    expect(then).toEqual(holdersUnder('Personne physique (nom masqué)', until));
    expect(then).not.toEqual(await balancesUnder('Personne physique (nom masqué)'));
  });

  it('counts each operation of a masked name for its own, and those of any other name as one', async () => {
    const movements = seeded.movements.map((move) => ({ ...move, siret: null, beneficiary: 'Nom' }));
    const named = await openSeededEngine(movements);
    const countUnder = async (maskedName: string) =>
      (await ask(named.engine, selectByBeneficiary, { maskedName, until: null })).length;
    const groups = (keyOf: (move: (typeof movements)[number]) => string) =>
      new Set(movements.map(keyOf)).size;
    expect(await countUnder('Nom')).toBe(groups((move) => `${move.line}/${move.stage}/${move.operation}`));
    expect(await countUnder('Autre nom')).toBe(groups(({ line, stage }) => `${line}/${stage}`));
    await named.engine.close();
  });
});
