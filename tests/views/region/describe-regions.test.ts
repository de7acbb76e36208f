import { describe, expect, it } from 'vitest';
import { cents } from '#lib/domain/money.ts';
import { describeRegions, type RegionsContext } from '#lib/views/region/describe-regions.ts';
import { REGIONAL_CASE } from '../../support/regional-case.ts';

const context: RegionsContext = {
  line: 'formation',
  stage: 'committed',
  basis: 'amount',
  asOf: '2026-09-30',
};
const sentence = (change: Partial<RegionsContext>, input = REGIONAL_CASE) =>
  describeRegions(input, { ...context, ...change });

describe('finding by region', () => {
  it('names the three first regions and their share of the national figure', () => {
    // 1 800 + 1 700 + 1 600 = 5 100 sur 17 600 : la dernière région n’a pas de rang, mais elle a cet argent.
    expect(sentence({})).toBe(
      'Au 30\u00a0septembre 2026, trois régions portent 29\u00a0% des montants engagés pour la formation\u00a0: Région 18, Région 17 et Région 16.',
    );
  });

  it('names no region without money, even when fewer than three have some', () => {
    const two = new Map(
      [...REGIONAL_CASE.amounts!].map(
        ([code, amount]) => [code, cents('01 02'.includes(code) ? amount : 0)] as const,
      ),
    );
    expect(sentence({}, { ...REGIONAL_CASE, amounts: two })).toBe(
      'Au 30\u00a0septembre 2026, deux régions portent 100\u00a0% des montants engagés pour la formation\u00a0: Région 02 et Région 01.',
    );
    const none = new Map([...two].map(([code]) => [code, cents(code === 'com' ? 5 : 0)] as const));
    expect(sentence({}, { ...REGIONAL_CASE, amounts: none })).toBe(
      'Au 30\u00a0septembre 2026, aucune région ne porte de montant engagé pour la formation.',
    );
  });

  it('gives the range by inhabitant', () => {
    expect(sentence({ basis: 'unit', stage: 'paid' })).toBe(
      'Par habitant, le décaissé pour la formation va de 0,10\u00a0€ (Région 01) à 1,80\u00a0€ (Région 18)\u00a0; la médiane des régions est de 0,95\u00a0€.',
    );
  });

  it('counts those that reach their repère or their target', () => {
    expect(sentence({ basis: 'benchmark' })).toBe(
      '9\u00a0régions sur 18 atteignent leur repère de population pour l’engagé pour la formation.',
    );
    expect(sentence({ basis: 'target' })).toBe(
      '1\u00a0région sur 2 atteint sa cible de personnes formées\u00a0; la médiane des régions est à 100\u00a0%.',
    );
  });

  it('says what is not published', () => {
    const nothing = { ...REGIONAL_CASE, amounts: null, people: new Map() };
    expect(sentence({ stage: 'paid' }, nothing)).toBe(
      'Au 30\u00a0septembre 2026, aucun montant décaissé pour la formation n’est publié par région.',
    );
    expect(sentence({ basis: 'target', line: 'ia-sante' })).toBe(
      'Au 30\u00a0septembre 2026, aucune cible régionale de personnes formées n’est publiée pour l’IA en santé.',
    );
  });
});
