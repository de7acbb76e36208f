import { describe, expect, it } from 'vitest';
import { parseDatasetCard } from '#lib/contract/dataset-card.ts';

const CARD = {
  id: 'ministere',
  title: 'Suivi officiel',
  nature: 'officiel',
  publisher: 'Éditeur',
  licence: 'Licence Ouverte 2.0',
  contact: null,
  nextDelivery: '2026-12-31',
};

describe('parseDatasetCard', () => {
  it('reads a card, its id being its folder', () => {
    expect(parseDatasetCard('ministere', CARD)).toEqual(CARD);
  });

  it('reads absent contact and next delivery as not known', () => {
    const { contact, nextDelivery, ...rest } = CARD;
    expect([contact, nextDelivery]).toEqual([null, '2026-12-31']);
    expect(parseDatasetCard('ministere', rest)).toMatchObject({ contact: null, nextDelivery: null });
  });

  it.each([
    ['ministere', { ...CARD, nature: 'vrai' }, '« nature » doit être fictif, public, officiel.'],
    ['ministere', { ...CARD, title: '' }, '« title » manque.'],
    ['ministere', { ...CARD, nextDelivery: '31/12/2026' }, '« nextDelivery » n’est pas une date AAAA-MM-JJ.'],
    ['autre', CARD, '« id » doit être le nom du dossier, autre.'],
    ['api', { ...CARD, id: 'api' }, 'le dossier doit avoir un nom en minuscules'],
    ['Été', { ...CARD, id: 'Été' }, 'le dossier doit avoir un nom en minuscules'],
    ['ministere', null, '« id » manque.'],
  ])('refuses %s %j', (folder, json, message) => {
    expect(() => parseDatasetCard(folder, json)).toThrow(message);
  });
});
