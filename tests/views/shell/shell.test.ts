import { describe, expect, it } from 'vitest';
import type { Edition } from '#lib/views/words/edition.ts';
import { pageOfRoute, presentShell, type ShellView } from '#lib/views/shell/shell.ts';

const JUNE = { id: '2026-06-30-00000001', date: '2026-06-30' };
const SEPTEMBER = { id: '2026-09-30-00000002', date: '2026-09-30' };
const datasets = [
  { id: 'public', title: 'Ce qui est publié', nature: 'public' as const, latest: SEPTEMBER },
  { id: 'demo', title: 'Démonstration', nature: 'fictif' as const, latest: SEPTEMBER },
];
const edition: Edition = {
  dataset: {
    id: 'demo',
    title: 'Démonstration',
    nature: 'fictif',
    publisher: 'Éditeur fictif',
    licence: 'CC0 1.0',
    contact: null,
    nextDelivery: null,
  },
  version: SEPTEMBER,
  versions: [JUNE, SEPTEMBER],
  isPinned: false,
  checks: { passed: 1, total: 1 },
};
const shell = (change: Partial<Edition> | null, page = 'regions/84') =>
  presentShell({
    base: '/site',
    page,
    datasets,
    defaultDataset: 'public',
    edition: change && { ...edition, ...change },
  });
const currentOf = ({ navigation }: ShellView) =>
  navigation.flatMap(({ links }) => links.filter(({ isCurrent }) => isCurrent));

describe('what surrounds a page', () => {
  it('groups its sections by what they answer, none of them twice', () => {
    const { navigation } = shell({});
    expect(navigation.map(({ label }) => label)).toEqual([
      'Budget',
      'Territoires',
      'Résultats',
      'Réponses',
      'Preuves et données',
    ]);
    const addresses = navigation.flatMap(({ links }) => links.map(({ href }) => href));
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  it('says what the site is not, and that figures are invented', () => {
    expect(shell({}).isFictive).toBe(true);
    expect(shell({}).independence).toBe(
      'Outil de suivi indépendant — données fictives, de démonstration. Ce n’est pas un site officiel de l’État.',
    );
    expect(shell(null).isFictive).toBe(false);
    expect(shell(null).independence).toBe(
      'Outil de suivi indépendant. Ce n’est pas un site officiel de l’État.',
    );
  });

  it('marks the section of the page, and only it', () => {
    expect(currentOf(shell({}))).toEqual([
      { label: 'Régions', href: '/site/demo/regions/', isCurrent: true },
    ]);
    expect(currentOf(shell({}, ''))).toEqual([
      { label: 'Vue d’ensemble', href: '/site/demo/', isCurrent: true },
    ]);
    expect(currentOf(shell(null, ''))).toEqual([]);
  });

  it('keeps the page when the dataset or the version changes', () => {
    expect(shell({}).datasets.map(({ href }) => href)).toEqual([
      '/site/public/regions/84/',
      '/site/demo/regions/84/',
    ]);
    expect(shell({}).versions.map(({ href }) => href)).toEqual([
      '/site/demo/v/2026-09-30-00000002/regions/84/',
      '/site/demo/v/2026-06-30-00000001/regions/84/',
    ]);
  });

  it('leads from what one delivery holds to the list of the others, which may not hold it', () => {
    const pinned = shell({ isPinned: true, version: JUNE }, 'indicateurs/soignants-formes');
    expect(pinned.datasets.map(({ href }) => href)).toEqual([
      '/site/public/indicateurs/',
      '/site/demo/indicateurs/',
    ]);
    expect(pinned.versions.map(({ href }) => href)).toEqual([
      '/site/demo/v/2026-09-30-00000002/indicateurs/',
      '/site/demo/v/2026-06-30-00000001/indicateurs/soignants-formes/',
    ]);
    expect(pinned.supersededBy?.href).toBe('/site/demo/indicateurs/');
  });

  it('stays in a version named by the address, and warns when it is not the last', () => {
    const pinned = shell({ isPinned: true, version: JUNE });
    expect(pinned.navigation[0]?.links[0]?.href).toBe('/site/demo/v/2026-06-30-00000001/');
    expect(pinned.supersededBy).toEqual({
      label: 'la livraison du 30\u00a0septembre 2026',
      href: '/site/demo/regions/84/',
      isCurrent: false,
    });
    expect(shell({ isPinned: true }).supersededBy).toBeNull();
  });
});

it.each<[route: string, params: Record<string, string>, page: string]>([
  ['/[dataset=dataset]/[...at=version]', { dataset: 'demo', at: '' }, ''],
  ['/[dataset=dataset]/[...at=version]/regions', { dataset: 'demo', at: '' }, 'regions'],
  ['/[dataset=dataset]/[...at=version]/regions/[code=region]', { code: '01' }, 'regions/01'],
  ['/accessibilite', {}, ''],
])('%s is the page « %s »', (route, params, page) => {
  expect(pageOfRoute(route, params)).toBe(page);
});
