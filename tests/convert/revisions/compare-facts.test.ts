import { describe, expect, it } from 'vitest';
import { change, judge } from '../../support/version-pair.ts';

const FILES = {
  'sources.csv': `source_id,title,publisher,known_on,standing
s1,Source fictive 1,Éditeur fictif,2025-01-01,fictitious
s2,Source fictive 2,Éditeur fictif,2026-05-01,fictitious
`,
  'envelopes.csv': `line_id,label,amount_eur,announced_on,date_precision,source_id,standing,computed,is_headline
ia-sante,Enveloppe fictive,550000000,2025-11-12,day,s1,stated,0,1
`,
  'milestones.csv': `milestone_id,label,due_on,due_precision,done_on,known_state,source_id
guide,Guide fictif,2026-04-30,day,,non constaté,s1
`,
  'trajectories.csv': `line_id,stage,kind,label,date,amount_eur,source_id
ia-sante,committed,official,Trajectoire fictive,2026-12-31,100,s1
ia-sante,committed,official,Trajectoire fictive,2027-12-31,200,s1
`,
};
type Name = keyof typeof FILES;
const judged = (name: Name, from: string, to: string) =>
  judge(FILES, { ...FILES, [name]: change(FILES[name], from, to) });

describe('compareFacts', () => {
  it.each([
    [
      'an envelope corrected',
      'envelopes.csv',
      '550000000',
      '540000000',
      ['correction', 'envelopes', 'amount_cents', '55000000000', '54000000000'],
    ],
    [
      'an envelope renamed, though its name is part of its key',
      'envelopes.csv',
      'Enveloppe fictive',
      'Enveloppe fictive 2030',
      ['correction', 'envelopes', 'label', 'Enveloppe fictive', 'Enveloppe fictive 2030'],
    ],
    [
      'an envelope dated otherwise',
      'envelopes.csv',
      '2025-11-12,day',
      '2025,year',
      ['correction', 'envelopes', 'announced_on', '2025-11-12', '2025-12-31'],
    ],
    [
      'a milestone put off',
      'milestones.csv',
      '2026-04-30',
      '2026-12-31',
      ['correction', 'milestones', 'due_on', '2026-04-30', '2026-12-31'],
    ],
    [
      'a point of an official path moved',
      'trajectories.csv',
      '2026-12-31,100',
      '2026-12-31,90',
      ['target-moved', 'trajectories', 'amount_cents', '10000', '9000'],
    ],
    [
      'a point of an official path put off',
      'trajectories.csv',
      '2027-12-31',
      '2028-12-31',
      ['target-moved', 'trajectories', 'date', '2027-12-31', '2028-12-31'],
    ],
    [
      'a point of an official path taken away',
      'trajectories.csv',
      'ia-sante,committed,official,Trajectoire fictive,2027-12-31,200,s1\n',
      '',
      ['removal', 'trajectories', 'amount_cents', '20000', null],
    ],
  ] as const)('gives one line for %s', async (_, name, from, to, expected) => {
    const { revisions, newFacts } = await judged(name, from, to);
    expect(
      revisions.map(({ kind, table, field, before, after }) => [kind, table, field, before, after]),
    ).toEqual([expected]);
    expect(newFacts).toBe(0);
  });

  it('takes a milestone seen since the delivery before for news, with all that tells it', async () => {
    const { revisions, newFacts } = await judged('milestones.csv', ',,non constaté', ',2026-05-02,tenu');
    expect([revisions, newFacts]).toEqual([[], 1]);
  });

  it('takes a milestone said to have been seen before it for a revision', async () => {
    const { revisions } = await judged('milestones.csv', ',,non constaté', ',2026-03-02,tenu');
    expect(revisions.map(({ field, kind }) => [field, kind])).toEqual([
      ['done_on', 'addition'],
      ['known_state', 'correction'],
    ]);
  });

  it('takes what a source known only since tells for news, and what an older one tells for an addition', async () => {
    const row = (source: string) => `ia-sante,Autre montant fictif,1,2025-10-01,day,${source},stated,0,0\n`;
    const added = (source: string) =>
      judge(FILES, { ...FILES, 'envelopes.csv': FILES['envelopes.csv'] + row(source) });
    expect((await added('s2')).newFacts).toBe(1);
    expect((await added('s2')).revisions).toEqual([]);
    expect((await added('s1')).revisions.map(({ kind, after }) => [kind, after])).toEqual([
      ['addition', '100'],
    ]);
  });
});
