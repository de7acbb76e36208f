import { formatCsv } from './csv-text.ts';
import { dateOf } from './delivery.ts';
import { denominatorRows } from './denominators.ts';
import { zoningRows } from './zonings.ts';
import { indicatorRows, indicatorValues } from './indicators.ts';
import { measureClaimRows, measureRows } from './measures.ts';
import { trajectoryRows } from './trajectory.ts';

type Table = readonly (readonly string[])[];

const NOTE = 'Montant repris de l’annonce publique ; tout le reste est fictif';
const HORIZON = '2030';
const LAST_RANK = 2;

/** Sources of the demo: none exists. Each is known from the day it names. */
const SOURCES: Table = [
  ['source-fictive-enveloppes', 'Source fictive : annonce des deux enveloppes', '2025-02-10'],
  ['source-fictive-trajectoire', 'Source fictive : trajectoire de la première enveloppe', '2025-03-31'],
  ['source-fictive-lectures', 'Source fictive : autres lectures de la première enveloppe', '2025-11-15'],
  ['source-fictive-mesures', 'Source fictive : tableau des mesures', '2025-06-30'],
  ['source-fictive-formation', 'Source fictive : suivi des personnes formées', '2026-03-31'],
  ['source-fictive-jalons', 'Source fictive : calendrier des jalons', '2026-01-15'],
  ['source-fictive-indicateurs', 'Source fictive : relevé trimestriel des indicateurs', '2026-03-31'],
  ['source-fictive-denominateurs', 'Source fictive : effectifs par région', '2026-02-27'],
  ['source-fictive-cibles-regionales', 'Source fictive : cibles de trois régions', '2026-09-15'],
  ['source-fictive-zonages', 'Source fictive : habitants par classe de zonage', '2026-01-01'],
];

const MILESTONES: Table = [
  [
    'fictif-cahier-des-charges',
    'Jalon fictif : cahier des charges du premier appel',
    '2025-06-30',
    '2025-07-18',
  ],
  ['fictif-premiers-laureats', 'Jalon fictif : premiers lauréats', '2025-12-31', '2025-12-19'],
  ['fictif-referentiel', 'Jalon fictif : référentiel de formation', '2026-03-31', '2026-05-22'],
  ['fictif-cartographie', 'Jalon fictif : première cartographie des usages', '2026-06-30', ''],
  ['fictif-evaluation', 'Jalon fictif : évaluation à mi-parcours', '2027-06-30', ''],
];

/** The tables of facts of the delivery of that rank, by file name. */
export function writeFacts(rank: number, detail: Table): Map<string, string> {
  const date = dateOf(rank);
  const tables: Record<string, Table> = {
    sources: [
      row('source_id title publisher url url_is published_on date_precision known_on standing'),
      ...SOURCES.filter(([, , day = '']) => day <= date).map(([id = '', title = '', day = '']) => [
        ...[id, title, 'Éditeur fictif', '', '', day, 'day', day, 'fictitious'],
      ]),
    ],
    envelopes: [
      row(
        'line_id perimeter reading label amount_eur qualifier announced_on date_precision horizon source_id standing computed is_headline note',
      ),
      envelope(
        'ia-sante',
        'A',
        'Enveloppe d’investissement pour l’IA en santé à l’horizon 2030',
        '550000000',
      ),
      claim('B', 'Aides fictives déjà attribuées', 'plus de', 'probable'),
      claim('C', 'Montant fictif alloué', '', 'possible'),
      envelope('formation', '', 'Enveloppe de formation au numérique et à l’IA en santé', '119000000'),
    ],
    readings: [
      row(
        'reading label numerator_of numerator_eur numerator_qualifier denominator_eur denominator_source_id remainder remainder_qualifier is_default note',
      ),
      reading('A', 'Enveloppe à engager d’ici 2030', '', '550000000', '1', NOTE),
      reading('B', 'Aides fictives déjà attribuées', '550000000', '650000000', '0', 'Plancher fictif'),
      reading('B', 'Aides fictives déjà attribuées', '550000000', '700000000', '0', 'Plancher fictif'),
      reading('C', 'Montant fictif alloué', '', '550000000', '0', 'Date et périmètre fictifs, non publiés'),
    ],
    trajectories: trajectoryRows(rank === LAST_RANK),
    denominateurs: denominatorRows(),
    zonages: zoningRows(),
    measures: measureRows(),
    measure_claims: measureClaimRows(),
    indicators: indicatorRows(),
    milestones: [
      row(
        'milestone_id label due_on due_precision done_on done_precision known_state source_id owner document note',
      ),
      ...MILESTONES.map(([id = '', label = '', due = '', done = '']) => {
        const isDone = done !== '' && done <= date;
        const dates = [due, 'day', isDone ? done : '', isDone ? 'day' : ''];
        return [
          id,
          label,
          ...dates,
          isDone ? 'tenu' : 'non constaté',
          'source-fictive-jalons',
          'Service fictif',
          `Document fictif\u00a0: ${label.replace(/^Jalon fictif : /, '')}`,
          '',
        ];
      }),
    ],
    announcements: [
      row('announcement_id kind label line_id announced_on date_precision source_id quote_or_state owner'),
      [
        'fictif-bilan',
        'announced-not-seen',
        'Annonce fictive : bilan annuel',
        'ia-sante',
        '2026-01-15',
        'day',
        'source-fictive-jalons',
        '« un bilan au premier trimestre » (fictif)',
        'Service fictif',
      ],
      [
        'fictif-repartition',
        'never-announced',
        'Répartition régionale des 550 M€ (fictif)',
        'ia-sante',
        ...Array.from({ length: 5 }, () => ''),
      ],
    ],
    observations: [
      row(
        'indicateur zone date precision_date type_valeur valeur qualificatif calcule profession formation compte_comme id_source',
      ),
      ...detail,
      ...indicatorValues(rank),
    ],
  };
  return new Map(
    Object.entries(tables).map(([name, rows]) => [`${name}.csv`, formatCsv(rows, { delimiter: ',' })]),
  );
}

function row(names: string): string[] {
  return names.split(' ');
}

function envelope(line: string, reading: string, label: string, euros: string): string[] {
  const when = ['2025-02-10', 'day', HORIZON, 'source-fictive-enveloppes'];
  return [line, '', reading, label, euros, '', ...when, 'stated', '0', '1', NOTE];
}

/** What the same announced amount would be, were it not an envelope. */
function claim(reading: string, label: string, qualifier: string, standing: string): string[] {
  const when = ['2025-11-15', 'day', '', 'source-fictive-lectures'];
  return ['ia-sante', '', reading, label, '550000000', qualifier, ...when, standing, '0', '0', 'Fictif'];
}

function reading(
  id: string,
  label: string,
  claimed: string,
  denominator: string,
  isDefault: string,
  note: string,
): string[] {
  const of = claimed === '' ? 'movements of the stage' : 'claim';
  const isFirst = id === 'A' || denominator === '650000000';
  const source = isFirst ? 'source-fictive-enveloppes' : 'source-fictive-lectures';
  const remainder = id === 'C' ? 'non calculable' : 'denominator - numerator';
  const [floor, ceiling] = claimed === '' ? ['', ''] : ['plus de', 'au plus'];
  return [id, label, of, claimed, floor, denominator, source, remainder, ceiling, isDefault, note];
}
