import { describe, expect, it } from 'vitest';
import { listCatalogue, listExample } from '#lib/views/carnet/list-catalogue.ts';
import { presentCarnet } from '#lib/views/carnet/present-carnet.ts';
import { plainText } from '#lib/views/words/sentence.ts';
import { CARNET_CONTEXT, CARNET_ROWS } from '../../support/carnet-case.ts';

const present = (...ids: string[]) => presentCarnet(ids, CARNET_ROWS, CARNET_CONTEXT);
const entryOf = (id: string) => present(id).entries[0];

describe('each figure is one sentence', () => {
  it.each<[string, string | null, string]>([
    [
      'engage.ia-sante',
      '6\u00a0M€',
      'Au 1er\u00a0octobre 2026, 6\u00a0M€ sont engagés pour l’IA en santé, soit 1,1\u00a0% de l’enveloppe de 550\u00a0M€ (lecture\u00a0A).',
    ],
    [
      'engage.ia-sante.lecture-b',
      'plus de 550\u00a0M€',
      'Montant déjà attribué\u00a0: plus de 550\u00a0M€ au 12\u00a0novembre 2025 (lecture\u00a0B), soit plus de 75\u00a0% de 733,333333\u00a0M€.',
    ],
    [
      'engage.ia-sante.lecture-c',
      'n.c.',
      'Au 1er\u00a0octobre 2026, aucune source n’écrit la lecture\u00a0C du montant annoncé pour l’IA en santé.',
    ],
    [
      'engage.formation',
      'n.c.',
      'Au 1er\u00a0octobre 2026, ni enveloppe ni montant engagé ne sont publiés pour la formation.',
    ],
    [
      'etapes.ia-sante',
      null,
      'Au 1er\u00a0octobre 2026, pour l’IA en santé, 3\u00a0M€ sont contractualisés, soit 50\u00a0% de l’engagé (6\u00a0M€), et 1\u00a0M€ est décaissé aux bénéficiaires, soit 33,3\u00a0% du contractualisé (3\u00a0M€).',
    ],
    [
      'cumul.ia-sante',
      null,
      'Au 1er\u00a0octobre 2026, pour l’IA en santé, aucune trajectoire officielle n’est publiée pour cette ligne\u00a0: aucun retard ne peut être dit.',
    ],
    [
      'cumul.formation',
      'n.c.',
      'Au 1er\u00a0octobre 2026, aucun montant cumulé n’est publié pour la formation.',
    ],
    [
      'rythme.ia-sante',
      'n.c.',
      'Pour l’IA en santé, rien ne permet de dire une avance ou un retard\u00a0: aucune trajectoire officielle n’est publiée.',
    ],
    [
      'engage.ia-sante.84.siege',
      '1,6\u00a0k€',
      'Au 1er\u00a0octobre 2026, 1,6\u00a0k€ est engagé pour l’IA en santé dans la région Région 16 (règle\u00a0: siège du coordinateur), soit 160\u00a0% du repère de population de 1\u00a0k€ (part de l’enveloppe, lecture\u00a0A).',
    ],
    [
      'contractualise.formation.01.lieu',
      '60\u00a0€',
      'Au 1er\u00a0octobre 2026, 60\u00a0€ sont contractualisés pour la formation dans la région Région 01 (règle\u00a0: lieu d’exécution).',
    ],
    [
      'decaisse.formation.01.siege',
      'n.c.',
      'Au 1er\u00a0octobre 2026, aucun montant décaissé pour la formation n’est publié dans la région Région 01 (règle\u00a0: siège du coordinateur).',
    ],
    [
      'regions.engage.ia-sante.siege.repere',
      null,
      '9\u00a0régions sur 18 atteignent leur repère de population pour l’engagé pour l’IA en santé.',
    ],
    ['soignants-formes', 'n.c.', 'Ni le nombre de personnes formées ni sa cible ne sont publiés.'],
    [
      'soignants-formes.01',
      '40',
      'Région Région 01\u00a0: au 30\u00a0septembre 2026, 40 personnes sont formées, soit 80\u00a0% de la cible régionale.',
    ],
    [
      'soignants-formes.84',
      'n.c.',
      'Région Région 16\u00a0: ni le nombre de personnes formées ni une cible régionale ne sont publiés.',
    ],
    [
      'jalon.vu',
      '3\u00a0jours de retard',
      '«\u00a0Jalon vu\u00a0»\u00a0: prévu le 31\u00a0janvier 2026, constaté le 3\u00a0février 2026 (3\u00a0jours de retard).',
    ],
    [
      'jalon.retard',
      'au moins 274\u00a0jours de retard',
      '«\u00a0Jalon retard\u00a0»\u00a0: prévu en 2025, non constaté au 1er\u00a0octobre 2026 (au moins 274\u00a0jours de retard).',
    ],
    [
      'jalon.futur',
      'À venir',
      '«\u00a0Jalon futur\u00a0»\u00a0: prévu en juin 2027, à venir au 1er\u00a0octobre 2026.',
    ],
    [
      'jalon.sans-date',
      'Sans date',
      '«\u00a0Jalon sans-date\u00a0»\u00a0: sans date annoncée, non constaté au 1er\u00a0octobre 2026.',
    ],
    [
      'silence.annuel',
      '30\u00a0jours',
      'Annoncé, non constaté\u00a0: «\u00a0Bilan annuel\u00a0» (Service A), connu le 1er\u00a0septembre 2026\u202f; 30\u00a0jours de silence au 1er\u00a0octobre 2026.',
    ],
    [
      'silence.detenu',
      'au moins 30\u00a0jours',
      'Détenu, non publié\u00a0: «\u00a0Bilan detenu\u00a0», connu en septembre 2026\u202f; au moins 30\u00a0jours de silence au 1er\u00a0octobre 2026.',
    ],
    [
      'silence.jamais',
      null,
      'Jamais annoncé ni publié\u00a0: «\u00a0Bilan jamais\u00a0»\u202f; au 1er\u00a0octobre 2026, aucune annonce n’est relevée.',
    ],
  ])('%s', (id, value, sentence) => {
    const entry = entryOf(id);
    expect(entry && plainText(entry.sentence)).toBe(sentence);
    expect(entry?.value).toBe(value);
  });

  it('makes the stage strong', () => {
    const strong = entryOf('engage.ia-sante')?.sentence.filter(({ isStrong }) => isStrong);
    expect(strong).toEqual([{ text: 'engagés', isStrong: true }]);
  });

  it('says its stage, its denominator, its reading and its rule', () => {
    expect(entryOf('engage.ia-sante')?.basis).toEqual([
      'Étape\u00a0: engagé',
      'Dénominateur\u00a0: enveloppe de 550\u00a0M€ (lecture\u00a0A)',
    ]);
    expect(entryOf('engage.ia-sante.84.siege')?.basis).toEqual([
      'Étape\u00a0: engagé',
      'Règle\u00a0: siège du coordinateur',
      'Repère\u00a0: part de l’enveloppe (lecture\u00a0A) au prorata de la population, calculée',
    ]);
  });

  it('cites its documents, and whether files were delivered', () => {
    const { sources, isDelivered, dataDate } = entryOf('engage.ia-sante') ?? {};
    expect(sources).toEqual([
      { text: 'Éditeur A, 10\u00a0février 2025', href: 'https://exemple.fr/annonce' },
    ]);
    expect(isDelivered).toBe(true);
    expect(dataDate).toBe('1er\u00a0octobre 2026');
    expect(entryOf('engage.formation')?.isDelivered).toBe(false);
  });

  it('draws what its own page draws', () => {
    const kinds = ['etapes.ia-sante', 'cumul.ia-sante', 'engage.ia-sante.84.siege'].map(
      (id) => entryOf(id)?.chart?.kind,
    );
    expect(kinds).toEqual(['stages', 'cumulative', 'bullet']);
    expect(entryOf('decaisse.formation.01.siege')?.chart).toBeNull();
  });
});

describe('a carnet', () => {
  it('keeps the order of its address', () => {
    const ids = ['jalon.vu', 'engage.ia-sante', 'silence.annuel'];
    expect(present(...ids).entries.map(({ id }) => id)).toEqual(ids);
  });

  it('says what it does not know, and what this version does not hold', () => {
    const [unknown, absent] = present('depense.ia-sante', 'jalon.disparu').entries;
    expect(unknown && plainText(unknown.sentence)).toBe(
      '«\u00a0depense.ia-sante\u00a0» ne nomme aucun chiffre de ce site.',
    );
    expect(absent && plainText(absent.sentence)).toBe(
      '«\u00a0jalon.disparu\u00a0» n’est pas dans les données au 1er\u00a0octobre 2026.',
    );
    expect([unknown?.value, absent?.value]).toEqual(['n.c.', 'n.c.']);
  });

  it('refuses the seventh figure of an address with a sentence', () => {
    const seven = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    const view = present(...seven);
    expect(view.entries).toHaveLength(6);
    expect(view.refused).toBe(
      'Un carnet tient 6 chiffres\u00a0: cette adresse en demande 7, les derniers ne sont pas montrés.',
    );
    expect(present('a', 'b').refused).toBe('');
  });
});

it('offers figures that it can show, and an example of six', () => {
  const ids = listCatalogue(CARNET_ROWS).flatMap(({ items }) => items.map(({ id }) => id));
  expect(ids).toHaveLength(21);
  const unknown = ids.filter((id) => /ne nomme|n’est pas dans/.test(plainText(entryOf(id)?.sentence ?? [])));
  expect(unknown).toEqual([]);
  expect(listExample(CARNET_ROWS, CARNET_CONTEXT)).toEqual([
    'engage.ia-sante',
    'engage.formation',
    'etapes.ia-sante',
    'soignants-formes',
    'jalon.retard',
    'silence.annuel',
  ]);
});
