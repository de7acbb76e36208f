import { describe, expect, it } from 'vitest';
import { describeResult, describeShown, titleOfRegions } from '#lib/views/region/regions-words.ts';
import { REGIONAL_CASE } from '../../support/regional-case.ts';

const lines = [
  { line: 'ia-sante', input: REGIONAL_CASE },
  { line: 'formation', input: REGIONAL_CASE },
] as const;
const choice = { stage: 'committed', basis: 'amount', asOf: '2026-09-30' } as const;

describe('title of the regions', () => {
  it('puts the lines side by side and never adds them', () => {
    expect(titleOfRegions(lines, choice)).toBe(
      'Part de l’engagé que portent les trois premières régions\u00a0: 29\u00a0% pour l’IA en santé, 29\u00a0% pour la formation',
    );
    expect(titleOfRegions(lines, { ...choice, basis: 'benchmark', stage: 'paid' })).toBe(
      'Régions dont le décaissé atteint le repère de population\u00a0: 9 sur 18 pour l’IA en santé, 9 sur 18 pour la formation',
    );
  });

  it('leaves out a line that is not published, and says when neither is', () => {
    const bare = { ...REGIONAL_CASE, amounts: null };
    expect(titleOfRegions([{ line: 'ia-sante', input: bare }, lines[1]], { ...choice, basis: 'unit' })).toBe(
      'Par habitant, l’engagé varie de 0,10\u00a0€ à 1,80\u00a0€ pour la formation',
    );
    expect(titleOfRegions([{ line: 'ia-sante', input: bare }], choice)).toBe(
      'Au 30\u00a0septembre 2026, aucun montant des deux lignes n’est publié par région',
    );
  });
});

describe('what is shown', () => {
  it('names the stage, the rule and the date', () => {
    expect(describeShown({ stage: 'paid', rule: 'place', reading: 'A' }, '2026-09-30')).toBe(
      'Étape affichée\u00a0: décaissé. Règle\u00a0: lieu d’exécution. Données au 30\u00a0septembre 2026. Repère de l’IA en santé\u00a0: part de l’enveloppe au prorata de la population, lecture\u00a0A.',
    );
  });

  it('counts the regions with an amount, line by line', () => {
    expect(describeResult([lines[1]], true)).toBe(
      'Chiffres filtrés\u00a0: Formation au numérique en santé, 18\u00a0régions sur 18 avec un montant.',
    );
  });
});
