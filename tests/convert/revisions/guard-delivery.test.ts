import { describe, expect, it } from 'vitest';
import { describeStops } from '#lib/convert/revisions/describe-stops.ts';
import { judge } from '../../support/version-pair.ts';

const HEADER = 'id_operation;ligne;etape;date;montant;territoire_siege';
const rows = (count: number, amount = '10,00') =>
  Array.from({ length: count }, (_, index) => `op-${index};ia-sante;engagé;2026-01-15;${amount};84`);
const spending = (...lines: readonly string[]) => ({ 'depenses.csv': `${[HEADER, ...lines].join('\n')}\n` });
const VALUES = `indicateur;zone;date;type_valeur;valeur
formes;FRANCE;2026-03-31;va;1200
formes;FRANCE;2030-12-31;vc;5000
`;
const values = (from: string, to: string) =>
  judge({ 'observations.csv': VALUES }, { 'observations.csv': VALUES.replace(from, to) });

describe('guardDelivery', () => {
  it('lets 90 % of the rows and cents pass, and stops under that', async () => {
    expect((await judge(spending(...rows(20)), spending(...rows(18)))).stops).toEqual([]);
    expect((await judge(spending(...rows(20)), spending(...rows(17)))).stops).toEqual([
      {
        code: 'shrink:operations',
        sentence:
          'la livraison rétrécit de plus de 10\u00a0%\u00a0: opérations, 20 dans la précédente, 17 dans celle-ci.',
      },
      {
        code: 'shrink:movements',
        sentence:
          'la livraison rétrécit de plus de 10\u00a0%\u00a0: mouvements, 20 dans la précédente, 17 dans celle-ci.',
      },
      {
        code: 'shrink:ia-sante-committed',
        sentence:
          'la livraison rétrécit de plus de 10\u00a0%\u00a0: IA en santé, engagé, net, 200,00\u00a0€ dans la précédente, 170,00\u00a0€ dans celle-ci.',
      },
    ]);
  });

  it('sees cents that shrink while rows do not', async () => {
    const { stops } = await judge(spending(...rows(20)), spending(...rows(20, '8,99')));
    expect(stops.map(({ code }) => code)).toEqual(['shrink:ia-sante-committed']);
  });

  it('stops a value divided by more than three at the same key, not by three', async () => {
    expect((await values(';1200', ';400')).stops).toEqual([]);
    expect((await values(';1200', ';399')).stops).toEqual([
      {
        code: 'cumul-flux:formes',
        sentence:
          '«\u00a0formes, FRANCE, 2026-03-31\u00a0» passe de 1200 à 399, observations.csv:2 (rapport 3,01, plus de 3)\u00a0: un cumul livré comme un flux, l’inverse, ou une faute de frappe.',
      },
    ]);
  });

  it('stops a target that is moved, or taken away', async () => {
    expect((await values('vc;5000', 'vc;4000')).stops).toEqual([
      {
        code: 'target-moved:formes',
        sentence:
          'une cible est déplacée\u00a0: «\u00a0formes, FRANCE, 2030-12-31\u00a0» passe de 5000 à 4000, observations.csv:3.',
      },
    ]);
    expect((await values('formes;FRANCE;2030-12-31;vc;5000\n', '')).stops.map(({ code }) => code)).toEqual([
      'shrink:observations',
      'target-moved:formes',
    ]);
  });

  it('lets pass what is confirmed, and names what is confirmed for nothing', async () => {
    const reason = 'cible fictive révisée';
    const { stops, idle } = await judge(
      { 'observations.csv': VALUES },
      { 'observations.csv': VALUES.replace('vc;5000', 'vc;4000') },
      [
        { code: 'target-moved:formes', reason },
        { code: 'shrink:movements', reason },
      ],
    );
    expect([stops, idle]).toEqual([[], ['shrink:movements']]);
  });
});

describe('describeStops', () => {
  it('says what, where, what stays true and what to do', () => {
    const message = describeStops([{ code: 'target-moved:formes', sentence: 'une cible est déplacée.' }], {
      delivery: 'data/essai/2026-06-30',
      previous: 'la version 2026-03-31-00000001',
      untouched: 'rien n’est publié.',
      confirm: (code) => `--confirm ${code}`,
    });
    expect(message.split('\n')).toEqual([
      'data/essai/2026-06-30\u00a0: livraison arrêtée, un point est à confirmer par rapport à la version 2026-03-31-00000001.',
      '  target-moved:formes\u00a0: une cible est déplacée.',
      'Ce qui reste vrai\u00a0: rien n’est publié.',
      'Ce qu’il faut faire\u00a0: corriger les fichiers\u202f; ou, si c’est voulu, le confirmer\u00a0:',
      '  --confirm target-moved:formes',
    ]);
  });
});
