import { concentrationOf, MINIMUM_HOLDERS, type Concentration } from '#lib/domain/concentration.ts';
import type { Cents } from '#lib/domain/money.ts';
import { REGION_CODES, type Territory } from '#lib/domain/territory.ts';
import type { RegionFact } from '#lib/views/figure/region-fact.ts';
import { absentCell, countCell, shareCell } from '#lib/views/figure/cells.ts';
import type { TableCell, TableView } from '#lib/views/figure/table-view.ts';
import { formatCount, formatShare } from '#lib/views/words/format.ts';
import type { BeneficiarySpread, Holder } from './equity-rows.ts';

/** One way to part a whole among those that hold it: its three largest, then all the others in one piece. */
export interface SpreadRow {
  readonly id: string;
  /** « Argent, par région ». */
  readonly label: string;
  /** What 100 % is: « des montants engagés dans les régions ». */
  readonly whole: string;
  readonly concentration: Concentration;
  readonly largest: readonly Holder[];
  /** « Les trois premières : 48,2 % … », or why nothing is computed. */
  readonly text: string;
}

export interface ConcentrationView {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly subtitle: string;
  readonly rows: readonly SpreadRow[];
  readonly table: TableView;
}

/** What is parted among the regions and among the beneficiaries. */
export interface SpreadInput {
  readonly cents: ReadonlyMap<Territory, Cents> | null;
  readonly regions: readonly RegionFact[];
  /** Null: not published; undefined: not a question for this perimeter. */
  readonly beneficiaries?: BeneficiarySpread | null;
}

export interface ConcentrationChoice {
  readonly perimeter: string;
  readonly label: string;
  /** « Engagé, siège du coordinateur ». */
  readonly measure: string;
  /** « montants engagés ». */
  readonly amounts: string;
  readonly date: string;
}

/** Reading of the index, for who never met one; its formula is in it. */
export const INDEX_FORMULA =
  'Indice de Herfindahl-Hirschman (HHI)\u00a0: somme des carrés des parts, comptées de 0 à 100. Il va de 10\u202f000 divisé par n, quand tous tiennent autant, à 10\u202f000, quand un seul tient tout. 10\u202f000 divisé par l’indice dit combien de porteurs égaux donneraient le même.';

/** Money by region beside inhabitants by region, which is what it would be at the same amount for each; then by beneficiary. */
export function presentConcentration(
  { cents, regions, beneficiaries }: SpreadInput,
  choice: ConcentrationChoice,
): ConcentrationView {
  const money = regions.map(({ regionCode, name }) => ({ name, held: cents?.get(regionCode) ?? 0 }));
  const people = regions.map(({ name, population }) => ({ name, held: population ?? 0 }));
  const isKnown = regions.length === REGION_CODES.length && regions.every(({ population }) => population);
  const rows = [
    spreadRow('regions', 'Argent, par région', `des ${choice.amounts} dans les régions`, FEMININE, {
      concentration: concentrationOf(cents && money.map(({ held }) => held)),
      largest: largestOf(money),
    }),
    spreadRow('habitants', 'Habitants, par région', 'des habitants', FEMININE, {
      concentration: concentrationOf(isKnown ? people.map(({ held }) => held) : null),
      largest: largestOf(people),
    }),
    ...(beneficiaries === undefined
      ? []
      : [
          spreadRow(
            'beneficiaires',
            'Argent, par bénéficiaire',
            `des ${choice.amounts}, toutes régions`,
            MASCULINE,
            beneficiaries ?? { concentration: concentrationOf(null), largest: [] },
          ),
        ]),
  ];
  const name = `${choice.label}\u00a0: concentration, ${choice.measure.toLowerCase()}`;
  return {
    id: `concentration-${choice.perimeter}`,
    name,
    title: titleOf(rows),
    subtitle: `${choice.measure}, au ${choice.date}, en % des ${choice.amounts} et en % des habitants`,
    rows,
    table: tableOf(rows, `${name}, au ${choice.date}`),
  };
}

const FEMININE = 'Les trois premières';
const MASCULINE = 'Les trois premiers';

function spreadRow(
  id: string,
  label: string,
  whole: string,
  first: string,
  { concentration, largest }: BeneficiarySpread,
): SpreadRow {
  return { id, label, whole, concentration, largest, text: sayConcentration(concentration, whole, first) };
}

/** « Les trois premières ont 73,3 % des montants engagés dans les régions, n = 18. Indice 2 365 : comme 4,2 parts égales. » */
function sayConcentration(found: Concentration, whole: string, first: string): string {
  if (found.kind === 'measured') {
    const points = Math.round(found.index * 10_000);
    return `${first} ont ${formatShare(found.largest)} ${whole}, n\u00a0=\u00a0${formatCount(found.holders)}. Indice ${formatCount(points)}\u00a0: comme ${formatCount(Math.round(found.equalHolders * 10) / 10)} parts égales.`;
  }
  return found.reason === 'not-published'
    ? 'Non calculé\u00a0: les montants ne sont pas publiés.'
    : `Non calculé\u00a0: n\u00a0=\u00a0${found.holders}, et il en faut au moins ${MINIMUM_HOLDERS} pour que les trois premiers disent quelque chose.`;
}

function titleOf([money, people]: readonly SpreadRow[]): string {
  if (money?.concentration.kind !== 'measured')
    return money?.concentration.reason === 'few-holders'
      ? 'Trop peu de régions ont un montant pour parler de concentration'
      : 'La concentration ne se calcule pas\u00a0: les montants ne sont pas publiés';
  const share = `Trois régions ont ${formatShare(money.concentration.largest)} ${money.whole}`;
  return people?.concentration.kind === 'measured'
    ? `${share}\u202f; les trois plus peuplées ont ${formatShare(people.concentration.largest)} des habitants`
    : share;
}

function largestOf(holders: readonly { name: string; held: number }[]): Holder[] {
  const held = holders.filter((holder) => holder.held > 0);
  const total = held.reduce((sum, holder) => sum + holder.held, 0);
  return held
    .toSorted((a, b) => b.held - a.held)
    .slice(0, 3)
    .map(({ name, held: own }) => ({ name, share: own / total }));
}

function tableOf(rows: readonly SpreadRow[], caption: string): TableView {
  const cells = (found: Concentration): TableCell[] =>
    found.kind === 'measured'
      ? [
          countCell(found.holders),
          shareCell(found.largest),
          countCell(Math.round(found.index * 10_000)),
          countCell(Math.round(found.equalHolders * 10) / 10),
        ]
      : [
          countCell(found.holders),
          ...Array.from({ length: 3 }, () =>
            absentCell(found.reason === 'few-holders' ? 'not-applicable' : 'not-published'),
          ),
        ];
  return {
    caption,
    columns: [
      { key: 'what', label: 'Ce qui est partagé', isNumeric: false },
      { key: 'holders', label: 'n, porteurs de plus que zéro', isNumeric: true },
      { key: 'largest', label: 'Les trois premiers, % du total partagé', isNumeric: true },
      { key: 'index', label: 'HHI, de 0 à 10\u202f000', isNumeric: true },
      { key: 'equal', label: 'Équivalent en parts égales', isNumeric: true },
      { key: 'names', label: 'Les trois premiers, et leur % du total partagé', isNumeric: false },
    ],
    rows: rows.map(({ id, label, concentration, largest }) => ({
      key: id,
      href: null,
      cells: [
        label,
        ...cells(concentration),
        largest.map(({ name, share }) => `${name} ${formatShare(share)}`).join(', '),
      ],
    })),
  };
}
