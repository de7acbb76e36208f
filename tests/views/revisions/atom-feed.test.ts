import { describe, expect, it } from 'vitest';
import { writeFeed, type FeedContext } from '#lib/views/revisions/atom-feed.ts';
import { zoneNames } from '#lib/views/revisions/revision-words.ts';
import { revisionRow } from '../../support/revision-row.ts';

const JOURNAL = [
  {
    version: { id: '2026-06-30-00000002', date: '2026-06-30' },
    comparison: {
      previous: { id: '2026-03-31-00000001', date: '2026-03-31' },
      newMovements: 2,
      newValues: 0,
      newFacts: 0,
      confirmations: [],
    },
    revisions: [revisionRow({ label: 'Projet <fictif> & Cie' })],
  },
  { version: { id: '2026-03-31-00000001', date: '2026-03-31' }, comparison: null, revisions: [] },
];
const CONTEXT: FeedContext = {
  dataset: { id: 'essai', title: 'Essai', publisher: 'Éditeur fictif' },
  isFictive: true,
  baseUrl: null,
  since: '2026-11-23',
  feedPath: '/essai/revisions.xml',
  journalPath: ({ id }) => `/essai/v/${id}/revisions/`,
  zoneName: zoneNames([{ regionCode: '53', name: 'Bretagne' }]),
};

describe('writeFeed', () => {
  it('writes a whole feed: what RFC 4287 asks of a feed and of each entry', () => {
    expect(writeFeed(JOURNAL, CONTEXT).split('\n')).toEqual([
      '<?xml version="1.0" encoding="utf-8"?>',
      '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr">',
      '<id>tag:suivi-ia-sante.invalid,2026-11-23:essai/revisions</id>',
      '<title>Révisions – Essai (données fictives)</title>',
      '<updated>2026-06-30T00:00:00Z</updated>',
      '<author><name>Éditeur fictif</name></author>',
      '<link rel="alternate" type="text/html" href="./v/2026-06-30-00000002/revisions/"/>',
      '<entry>',
      '<id>tag:suivi-ia-sante.invalid,2026-11-23:essai/2026-06-30-00000002</id>',
      '<title>[Données fictives] Livraison du 30\u00a0juin 2026</title>',
      '<updated>2026-06-30T00:00:00Z</updated>',
      '<link rel="alternate" type="text/html" href="./v/2026-06-30-00000002/revisions/"/>',
      '<summary>[Données fictives] Depuis la livraison du 31\u00a0mars 2026\u00a0: 1\u00a0correction\u202f; effet sur l’engagé net de chaque ligne\u00a0: IA en santé, +234,55\u00a0€.</summary>',
      '<content type="html">&lt;p&gt;[Données fictives] Depuis la livraison du 31\u00a0mars 2026\u00a0: 1\u00a0correction\u202f; effet sur l’engagé net de chaque ligne\u00a0: IA en santé, +234,55\u00a0€. Par ailleurs, 2\u00a0mouvements nouveaux, que la livraison précédente ne pouvait pas connaître\u00a0: ce ne sont pas des révisions.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;Correction\u00a0: Projet &amp;lt;fictif&amp;gt; &amp;amp; Cie, IA en santé, engagé, solde, Bretagne\u00a0: 1\u202f000,00\u00a0€ → 1\u202f234,55\u00a0€, effet sur l’engagé\u00a0: +234,55\u00a0€&lt;/li&gt;&lt;/ul&gt;</content>',
      '</entry>',
      '<entry>',
      '<id>tag:suivi-ia-sante.invalid,2026-11-23:essai/2026-03-31-00000001</id>',
      '<title>[Données fictives] Livraison du 31\u00a0mars 2026</title>',
      '<updated>2026-03-31T00:00:00Z</updated>',
      '<link rel="alternate" type="text/html" href="./v/2026-03-31-00000001/revisions/"/>',
      '<summary>[Données fictives] Première livraison de ce jeu\u00a0: il n’y a rien à comparer.</summary>',
      '<content type="html">&lt;p&gt;[Données fictives] Première livraison de ce jeu\u00a0: il n’y a rien à comparer.&lt;/p&gt;</content>',
      '</entry>',
      '</feed>',
      '',
    ]);
  });

  it('gives absolute links, and its own, once the site has an address', () => {
    const feed = writeFeed(JOURNAL, { ...CONTEXT, baseUrl: 'https://suivi.exemple.fr/ia' });
    expect(feed).toContain(
      '<link rel="self" type="application/atom+xml" href="https://suivi.exemple.fr/ia/essai/revisions.xml"/>',
    );
    expect(feed).toContain('href="https://suivi.exemple.fr/ia/essai/v/2026-03-31-00000001/revisions/"');
    expect(feed).toContain('<id>tag:suivi.exemple.fr,2026-11-23:essai/revisions</id>');
    expect(feed).not.toContain('.invalid');
  });
});
