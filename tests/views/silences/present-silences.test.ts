import { describe, expect, it } from 'vitest';
import type { IsoDate } from '#lib/domain/calendar.ts';
import { REGION_CODES } from '#lib/domain/territory.ts';
import type { AnnouncementRow, IndicatorRow, ObservationRow, RegionRow } from '#lib/queries/facts.ts';
import { presentSilences } from '#lib/views/silences/present-silences.ts';
import type { SilenceRows } from '#lib/views/silences/silence-rows.ts';

const day = (text: string) => text as IsoDate;
const AS_OF = { asOf: day('2026-11-23'), nature: 'public' as const };

const announcement = (change: Partial<AnnouncementRow> = {}): AnnouncementRow => ({
  announcementId: 'referentiel',
  kind: 'announced-not-seen',
  label: 'Référentiel éthique',
  line: 'ia-sante',
  announcedOn: day('2025-11-12'),
  datePrecision: 'day',
  sourceId: 'source',
  quoteOrState: '« prévu en 2025 »',
  owner: 'Service A',
  ...change,
});
const indicator = (change: Partial<IndicatorRow> = {}): IndicatorRow => ({
  indicatorId: 'lieux',
  label: 'Tiers-lieux',
  unit: 'lieux',
  direction: 'up',
  nature: 'stock',
  kind: 'réalisation',
  perimeter: 'ia-sante',
  targetType: 'at_least',
  numerator: null,
  denominator: null,
  producer: null,
  periodicity: null,
  definitionNote: null,
  ...change,
});
const observation = (zoneId: string, change: Partial<ObservationRow> = {}): ObservationRow => ({
  indicatorId: 'lieux',
  zoneId,
  date: day('2026-06-30'),
  datePrecision: 'day',
  kind: 'va',
  value: 4,
  qualifier: null,
  isComputed: false,
  profession: null,
  training: null,
  countedAs: null,
  sourceId: null,
  sourceFile: null,
  sourceLine: null,
  ...change,
});
const regions: RegionRow[] = REGION_CODES.map((regionCode) => ({
  regionCode,
  name: `Région ${regionCode}`,
  short: regionCode,
  agency: 'Agence',
  population: null,
  populationAsOf: null,
  tileColumn: 0,
  tileRow: 0,
  populationOutsideUrbanUnits: null,
  populationOutsideAttractionAreas: null,
  sourceId: null,
}));
const present = (change: Partial<SilenceRows> = {}, nature: 'public' | 'fictif' = 'public') =>
  presentSilences(
    {
      announcements: [],
      indicators: [],
      observations: [],
      regions,
      coverage: [],
      sources: [
        {
          sourceId: 'source',
          title: 'Titre',
          publisher: 'Éditeur',
          url: 'https://exemple.fr/',
          urlIs: 'page',
          publishedOn: day('2025-11-30'),
          datePrecision: 'month',
          knownOn: day('2025-11-12'),
          standing: 'press',
        },
      ],
      ...change,
    },
    { ...AS_OF, nature },
  );

describe('the first list', () => {
  it.each<[AnnouncementRow[], string]>([
    [[], 'Au 23\u00a0novembre 2026, aucune publication annoncée ou détenue ne manque.'],
    [
      [announcement()],
      'Au 23\u00a0novembre 2026, 1\u00a0publication annoncée ou détenue n’est pas constatée, depuis 376\u00a0jours.',
    ],
    [
      [
        announcement({ announcementId: 'b', announcedOn: day('2026-01-31'), datePrecision: 'month' }),
        announcement(),
      ],
      'Au 23\u00a0novembre 2026, 2\u00a0publications annoncées ou détenues ne sont pas constatées, depuis 376\u00a0jours pour la plus ancienne.',
    ],
    [
      [announcement({ announcedOn: null, datePrecision: 'unknown' })],
      'Au 23\u00a0novembre 2026, 1\u00a0publication annoncée ou détenue n’est pas constatée.',
    ],
  ])('is summed up in one sentence', (announcements, sentence) => {
    expect(present({ announcements }).sentence).toBe(sentence);
  });

  it('holds what was announced, the longest silence first, and counts it by actor', () => {
    const view = present({
      announcements: [
        announcement({ announcementId: 'held', kind: 'announced-held', datePrecision: 'month' }),
        announcement({ announcementId: 'old', announcedOn: day('2024-11-12') }),
        announcement({ announcementId: 'none', owner: null, announcedOn: day('2026-11-22') }),
        announcement({ announcementId: 'never', kind: 'never-announced', announcedOn: null }),
      ],
    });
    expect(view.announced.map(({ key, lengthText, state }) => [key, lengthText, state])).toEqual([
      ['old', '741\u00a0jours', 'Annoncé, non constaté'],
      ['held', 'au moins 376\u00a0jours', 'Détenu, non publié'],
      ['none', '1\u00a0jour', 'Annoncé, non constaté'],
    ]);
    expect(view.actors).toEqual([
      { actor: 'Service A', count: '2\u00a0publications' },
      { actor: 'Acteur non nommé par la source', count: '1\u00a0publication' },
    ]);
    expect(view.neverAnnounced.map(({ key }) => key)).toEqual(['never']);
  });

  it('takes a region left out by a producer that publishes the others by its own calendar', () => {
    const quarterly = indicator({ producer: 'Producteur A', periodicity: 'trimestrielle' });
    const observations = REGION_CODES.filter((code) => code !== '06').map((code) => observation(`R${code}`));
    const view = present({ indicators: [quarterly], observations });
    expect(view.emptyIndicators).toEqual([]);
    expect(view.announced.map(({ label, owner, lengthText }) => [label, owner, lengthText])).toEqual([
      ['Tiers-lieux\u00a0: 1\u00a0région sur 18 sans valeur', 'Producteur A', '146\u00a0jours'],
    ]);
    expect(view.announced[0]?.quote).toBe(
      'Périodicité annoncée\u00a0: trimestrielle\u202f; d’autres régions ont une valeur, la première le 30\u00a0juin 2026. Sans valeur\u00a0: Région 06.',
    );
  });
});

describe('the second list', () => {
  it('takes by itself every indicator without a value in some regions', () => {
    const view = present({
      indicators: [indicator(), indicator({ indicatorId: 'partout', label: 'Partout' })],
      observations: [
        observation('FRANCE'),
        observation('R84', { value: null }),
        observation('R11', { kind: 'vc' }),
        ...REGION_CODES.map((code) => observation(`R${code}`, { indicatorId: 'partout' })),
      ],
    });
    expect(view.announced).toEqual([]);
    expect(view.emptyIndicators.map(({ label, state, regions }) => [label, state, regions?.count])).toEqual([
      [
        'Tiers-lieux',
        'IA en santé. Une valeur nationale est publiée. Aucun producteur n’est nommé.',
        '18\u00a0régions sur 18 sans valeur',
      ],
    ]);
    expect(view.emptyIndicators[0]?.regions?.names).toHaveLength(18);
  });

  it('keeps there an indicator that its producer never gave by region', () => {
    const view = present({
      indicators: [indicator({ producer: 'Producteur A', periodicity: 'annuelle' })],
    });
    expect(view.announced).toEqual([]);
    expect(view.emptyIndicators[0]?.state).toBe(
      'IA en santé. Aucune valeur nationale n’est publiée. Producteur\u00a0: «\u00a0Producteur A\u00a0». Rien n’est annoncé par région.',
    );
  });

  it('takes the stages that no file delivers, and those an operator leaves out', () => {
    const covered = (stage: 'committed' | 'contracted' | 'paid', operator: string) => ({
      line: 'formation' as const,
      stage,
      operator,
      movementCount: 1,
      firstDate: day('2026-01-01'),
      lastDate: day('2026-01-01'),
    });
    const coverage = [
      covered('committed', 'Opérateur A'),
      covered('committed', 'Opérateur B'),
      covered('contracted', 'Opérateur A'),
    ];
    expect(present({ coverage }).emptyStages.map(({ label, state }) => [label, state])).toEqual([
      ['IA en santé\u00a0: engagé, contractualisé et décaissé', 'Aucun fichier livré ne porte ces montants.'],
      [
        'Formation au numérique en santé\u00a0: contractualisé',
        'Aucun fichier livré ne porte ces montants pour Opérateur B, dont une autre étape est livrée.',
      ],
      ['Formation au numérique en santé\u00a0: décaissé', 'Aucun fichier livré ne porte ces montants.'],
    ]);
  });

  it('counts no day', () => {
    const { neverAnnounced, emptyIndicators, emptyStages } = present({
      announcements: [announcement({ kind: 'never-announced' })],
      indicators: [indicator()],
    });
    const second = [...neverAnnounced, ...emptyIndicators, ...emptyStages];
    expect(second).toHaveLength(4);
    for (const { state, question } of second)
      expect(`${state} ${question}`).not.toMatch(/\d\s*jours?\b|depuis/);
  });
});

it('offers the grid whole: the country and 18 regions for each indicator', () => {
  const { cells } = present({ indicators: [indicator()], observations: [observation('R84')] });
  expect(cells.rows).toHaveLength(19);
  expect(cells.rows.map(({ cells }) => cells).find(([, zone]) => zone === 'Région 84')).toEqual([
    'Tiers-lieux',
    'Région 84',
    { text: '1', value: 1 },
    '30\u00a0juin 2026',
  ]);
  expect(cells.rows[0]?.cells).toEqual(['Tiers-lieux', 'France', { text: '0', value: 0 }, 'n.c.']);
});

describe('the written question', () => {
  it('of what was announced', () => {
    expect(present({ announcements: [announcement()] }).announced[0]?.question).toBe(
      '[Mme ou M. …] appelle l’attention du ministre chargé de la santé sur la publication suivante\u00a0: «\u00a0Référentiel éthique\u00a0». ' +
        'Elle a été annoncée le 12\u00a0novembre 2025. Ce qui en est relevé\u00a0: «\u00a0prévu en 2025\u00a0». ' +
        'Au 23\u00a0novembre 2026, soit 376\u00a0jours plus tard, elle n’est pas constatée dans les documents publics relevés. ' +
        'Il lui est demandé si cette publication a eu lieu et à quelle adresse elle peut être lue ou, à défaut, à quelle date elle est prévue. ' +
        'Source\u00a0: Éditeur, novembre 2025, https://exemple.fr/.',
    );
  });

  it('of what is held, known to the month, of the whole plan', () => {
    const held = announcement({
      kind: 'announced-held',
      label: 'Les 25 indicateurs dits « de déploiement »',
      line: null,
      announcedOn: day('2025-11-30'),
      datePrecision: 'month',
      quoteOrState: null,
    });
    expect(present({ announcements: [held] }).announced[0]?.question).toBe(
      '[Mme ou M. …] appelle l’attention du Premier ministre sur les éléments suivants\u00a0: «\u00a0Les 25 indicateurs dits “de déploiement”\u00a0». ' +
        'Un document public les dit, en novembre 2025, détenus et non publiés. ' +
        'Au 23\u00a0novembre 2026, soit au moins 358\u00a0jours plus tard, leur publication n’est pas constatée. ' +
        'Il lui est demandé à quelle date ces éléments seront publiés, dans un fichier réutilisable, au niveau national et, lorsqu’ils existent à ce niveau, pour chacune des 18 régions. ' +
        'Source\u00a0: Éditeur, novembre 2025, https://exemple.fr/.',
    );
  });

  it('of what nobody announced', () => {
    const never = announcement({ kind: 'never-announced', sourceId: null, quoteOrState: null });
    expect(present({ announcements: [never] }).neverAnnounced[0]?.question).toBe(
      '[Mme ou M. …] appelle l’attention du ministre chargé de la santé sur les éléments suivants\u00a0: «\u00a0Référentiel éthique\u00a0». ' +
        'Au 23\u00a0novembre 2026, aucune annonce de leur publication n’est relevée. ' +
        'Il lui est demandé si ces éléments peuvent être publiés, dans un fichier réutilisable, à quel niveau (national ou régional) et à quelle date.',
    );
  });

  it('of an indicator without regions, and of money without files', () => {
    const { emptyIndicators, emptyStages } = present({
      indicators: [indicator()],
      observations: [observation('FRANCE')],
    });
    expect(emptyIndicators[0]?.question).toBe(
      '[Mme ou M. …] appelle l’attention du ministre chargé de la santé sur l’indicateur suivant\u00a0: «\u00a0Tiers-lieux\u00a0». ' +
        'Au 23\u00a0novembre 2026, aucune valeur n’est publiée par région\u202f; une valeur nationale l’est. ' +
        'Aucune publication par région n’en est annoncée. ' +
        'Il lui est demandé si ces valeurs existent et, dans ce cas, à quelle date elles seront publiées, région par région, dans un fichier réutilisable.',
    );
    expect(emptyStages[1]?.question).toBe(
      '[Mme ou M. …] appelle l’attention du Premier ministre sur les montants suivants\u00a0: «\u00a0Formation au numérique en santé\u00a0: engagé, contractualisé et décaissé\u00a0». ' +
        'Au 23\u00a0novembre 2026, aucun fichier livré ne porte ces montants. ' +
        'Il lui est demandé à quelle date ces montants seront publiés, opération par opération, dans un fichier réutilisable.',
    );
  });

  it('names nobody real and says that it is fictitious where the data are', () => {
    const { question } = present({ announcements: [announcement()] }, 'fictif').announced[0]!;
    expect(question).toMatch(
      /^\[Question fictive, écrite sur des données fictives\.\] \[Mme ou M\. …\] appelle l’attention du ministre compétent sur /,
    );
    expect(question).not.toMatch(/santé|Premier ministre/);
  });
});
