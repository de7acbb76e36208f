import { describe, expect, it } from 'vitest';
import { cents } from '#lib/domain/money.ts';
import type { Bin, ExploreAnswer } from '#lib/views/explore/explore-answer.ts';
import { DEFAULT_CHOICE, keepValues } from '#lib/views/explore/explore-choice.ts';
import {
  describeCount,
  describeLargest,
  describeTotal,
  presentBars,
  presentLines,
  presentMonths,
  presentStages,
  presentTypes,
  tableOf,
} from '#lib/views/explore/present-explore.ts';
import { exploreValues, occitanie } from '../../support/explore-case.ts';

const bin = (id: string, whole: number, kept: number): Bin => ({
  id,
  whole: cents(whole),
  cents: cents(kept),
});
const answer: ExploreAnswer = {
  total: cents(1_250_000_000),
  byStage: { committed: cents(1_250_000_000), contracted: cents(0) },
  byLine: { 'ia-sante': cents(1_250_000_000), formation: cents(90_000_000) },
  bins: {
    month: [bin('24303', 700_000_000, 500_000_000), bin('24304', 900_000_000, 750_000_000)],
    measure: [bin('mesure-b', 400, 300), bin('mesure-a', 900, 0), bin('sans', 500, -20)],
    operator: [],
    aid_type: [],
    territory: [bin('unknown', 9_000_000_000, 1), bin('53', 100, 100), bin('76', 800, 700)],
  },
};
const explored = { choice: occitanie, answer, values: exploreValues };

describe('describeTotal', () => {
  it('says the amount with its stage', () => {
    expect(describeTotal(explored)).toBe('12,5\u00a0M€ sont engagés.');
  });

  it('says that nobody delivers what is not published', () => {
    expect(describeTotal({ ...explored, answer: { ...answer, total: null } })).toBe(
      'Aucun fichier livré ne porte cette ligne à l’étape «\u00a0engagé\u00a0».',
    );
  });
});

describe('presentStages and presentLines', () => {
  it('look at one, give zero and n.c. apart', () => {
    expect(presentStages(explored).bars.map(({ text, isKept }) => [text, isKept])).toEqual([
      ['12,5\u00a0M€', true],
      ['0\u00a0€', false],
      ['n.c.', false],
    ]);
    expect(presentLines(explored).bars.map(({ id, isKept }) => [id, isKept])).toEqual([
      ['ia-sante', true],
      ['formation', false],
    ]);
  });
});

describe('presentBars', () => {
  it('keeps the order of the whole line, what is in no region last', () => {
    expect(presentBars('territory', explored).bars.map(({ label, isKept }) => [label, isKept])).toEqual([
      ['Occitanie', true],
      ['Bretagne', false],
      ['Non renseigné', false],
    ]);
    expect(presentBars('measure', explored).bars.map(({ id }) => id)).toEqual([
      'mesure-a',
      'sans',
      'mesure-b',
    ]);
  });

  it('dims nothing when everything is kept', () => {
    expect(presentBars('measure', explored).isNarrowed).toBe(false);
    expect(presentBars('territory', explored).isNarrowed).toBe(true);
  });
});

describe('presentMonths', () => {
  it('gives the period kept, the whole one without filter', () => {
    expect(presentMonths(explored)).toMatchObject({
      fromMonth: 24300,
      toMonth: 24320,
      keptFrom: 24303,
      keptTo: 24317,
    });
    expect(presentMonths({ ...explored, choice: DEFAULT_CHOICE })).toMatchObject({
      keptFrom: 24300,
      keptTo: 24320,
    });
  });
});

describe('tableOf', () => {
  it('gives what is kept beside the whole, to the cent', () => {
    const { caption, rows } = tableOf('month', explored);
    expect(caption).toContain('Occitanie · avril 2025 à juin 2026');
    expect(
      rows.map(({ cells }) => cells.map((cell) => (typeof cell === 'object' ? cell.text : cell))),
    ).toEqual([
      ['avril 2025', '5\u202f000\u202f000,00', '7\u202f000\u202f000,00'],
      ['mai 2025', '7\u202f500\u202f000,00', '9\u202f000\u202f000,00'],
    ]);
  });
});

describe('describeLargest', () => {
  it('names it, or says that there is nothing', () => {
    expect(describeLargest('month', explored)).toBe('Le plus\u00a0: mai 2025, 7,5\u00a0M€.');
    expect(describeLargest('operator', explored)).toBe('Rien sous ces filtres.');
  });
});

describe('types and counts', () => {
  const types = [
    { line: 'ia-sante', code: null, cents: cents(500), operationCount: 1 },
    { line: 'ia-sante', code: 1, cents: cents(900), operationCount: 2 },
  ] as const;

  it('name the type that no file says', () => {
    const choice = keepValues(DEFAULT_CHOICE, 'beneficiary_type', ['sans']);
    expect(
      presentTypes(types, { choice, values: exploreValues }).bars.map(({ label, isKept }) => [label, isKept]),
    ).toEqual([
      ['Entreprise', false],
      ['Type non renseigné', true],
    ]);
  });

  it('agree with their nouns', () => {
    const count = { line: 'ia-sante', cents: cents(0), operationCount: 1, beneficiaryCount: 0 } as const;
    expect(describeCount(count)).toBe('1\u00a0opération, 0\u00a0bénéficiaire');
  });
});
