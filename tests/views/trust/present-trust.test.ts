import { describe, expect, it } from 'vitest';
import type { MilestoneRow } from '#lib/queries/facts.ts';
import { presentTrust, type TrustRows } from '#lib/views/trust/present-trust.ts';
import { day } from '../../support/records.ts';

const NOTHING: TrustRows = {
  milestones: [],
  indicators: [],
  observations: [],
  announcements: [],
  sources: [],
  regions: [],
};
const CONTEXT = { asOf: day('2026-11-23'), scope: { base: '', dataset: 'essai', version: null } };

const GUIDE: MilestoneRow = {
  milestoneId: 'guide-ethique-dns',
  label: 'Guide',
  dueOn: null,
  duePrecision: null,
  doneOn: day('2025-07-29'),
  donePrecision: 'day',
  knownState: null,
  sourceId: null,
  owner: 'DNS',
  document: null,
  note: null,
};

describe('ethics and trust', () => {
  it('keeps every subject and the three principles when nothing is published', () => {
    const { sentence, topics } = presentTrust(NOTHING, CONTEXT);
    expect(sentence.replace(/\u00a0/g, ' ')).toBe(
      'Au 23 novembre 2026, sur 4 sujets d’éthique et de confiance, aucun n’a de jalon et aucun n’a d’indicateur.',
    );
    expect(topics[0]?.principles).toEqual([
      { name: 'Bienfaisance', indicators: [] },
      { name: 'Équité', indicators: [] },
      { name: 'Sobriété numérique', indicators: [] },
    ]);
  });

  it('does not take the guide of the DNS for the referential', () => {
    const { topics, sentence } = presentTrust({ ...NOTHING, milestones: [GUIDE] }, CONTEXT);
    expect(topics.map(({ id, milestones }) => [id, milestones?.table.rows.length ?? 0])).toEqual([
      ['referentiel', 0],
      ['guide-dns', 1],
      ['donnees', 0],
      ['confiance', 0],
    ]);
    expect(sentence).toContain('1 a un jalon et aucun n’a d’indicateur');
  });

  it('says a share with what it is out of', () => {
    const { topics } = presentTrust(
      {
        ...NOTHING,
        indicators: [
          {
            indicatorId: 'hopitaux-utilisant-ia',
            label: 'Hôpitaux utilisant l’IA',
            unit: 'part',
            direction: 'up',
            nature: 'stock',
            kind: 'résultat',
            perimeter: 'ia-sante',
            targetType: 'to_define',
            numerator: 'hôpitaux utilisant l’IA',
            denominator: '110 établissements',
            producer: null,
            periodicity: null,
            definitionNote: null,
          },
        ],
        observations: [
          {
            indicatorId: 'hopitaux-utilisant-ia',
            zoneId: 'FRANCE',
            date: day('2026-12-31'),
            datePrecision: 'year',
            kind: 'va',
            value: 0.65,
            qualifier: 'environ',
            isComputed: false,
            profession: null,
            training: null,
            countedAs: null,
            sourceId: null,
            sourceFile: null,
            sourceLine: null,
          },
        ],
      },
      CONTEXT,
    );
    expect(topics[3]?.indicators[0]?.value.replace(/\u00a0/g, ' ')).toBe(
      'environ 65 % de 110 établissements (2026)',
    );
  });
});
