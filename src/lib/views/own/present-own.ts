import type { BudgetLine } from '#lib/domain/line.ts';
import { DEFAULT_RULE, RULES } from '#lib/domain/rule.ts';
import { DEFAULT_STAGE } from '#lib/domain/stage.ts';
import { isRegionCode, TERRITORIES } from '#lib/domain/territory.ts';
import type { LinePageRows } from '#lib/views/line/present-line.ts';
import { addressOf } from '#lib/views/shell/address.ts';
import { formatQuantity } from '#lib/views/words/format.ts';
import { LINE_LABELS } from '#lib/views/words/labels.ts';
import {
  describeDates,
  describeOutside,
  describePartial,
  describeReach,
  labelOf,
  nameOf,
} from './describe-own.ts';
import { ownTerritories, type OwnAnswers } from './own-answers.ts';
import { compareInRegion, compareParts, compareStages, compareTerritories } from './own-tables.ts';
import type { OwnContext, OwnPlace, OwnTable, OwnView } from './own-view.ts';

const NAMED_REGIONS = 6;

type Parts = Pick<OwnView, 'tables'> & { readonly notes: readonly (string | null)[] };
type Presenters = {
  readonly [At in OwnPlace['at']]: (
    own: OwnAnswers,
    place: Extract<OwnPlace, { readonly at: At }>,
    context: OwnContext,
  ) => Parts;
};

const PRESENTERS: Presenters = {
  overview: (own, { line, rows }, context) => ({
    notes: [describeReach(own, line), describePartial(own, line), describeOutside(own)],
    tables: [{ name: `etapes-${line}`, ...compareStages(own, rows.totals, line, context) }],
  }),
  line: (own, { line, page, isFiltered }, context) => ({
    notes: [
      describeReach(own, line),
      describePartial(own, line),
      describeOutside(own),
      unfiltered(isFiltered),
    ],
    tables: [
      { name: `etapes-${line}`, ...compareStages(own, page.rows.totals, line, context) },
      ...partsOf(own, line, page, context),
    ],
  }),
  regions: (own, { line, rows, stage, rule, isFiltered }, context) => ({
    notes: [
      describeReach(own, line),
      describeOthers(own, line, rule),
      describePartial(own, line),
      unfiltered(isFiltered),
    ],
    tables: [
      {
        name: `regions-${line}`,
        ...compareTerritories(own, rows, { line, stage, rule }, context),
      },
    ],
  }),
  region: (own, { line, rows, code }, context) => {
    const isHeld = RULES.some((rule) => ownTerritories(own, { line, rule }).includes(code));
    return {
      notes: [
        isHeld
          ? describeReach(own, line)
          : 'Vos fichiers ne portent aucune opération de cette ligne ici\u00a0: n.c., et non zéro.',
      ],
      tables: isHeld
        ? [
            {
              name: `region-${code}-${line}`,
              ...compareInRegion(own, rows, { line, code }, context),
            },
          ]
        : [],
    };
  },
};

/** The own figures beside the published ones, at one place of a page. */
export function presentOwn(own: OwnAnswers, place: OwnPlace, context: OwnContext): OwnView {
  const present = PRESENTERS[place.at] as (own: OwnAnswers, place: OwnPlace, context: OwnContext) => Parts;
  const { notes, tables } = present(own, place, context);
  const isNational = place.at === 'overview' || place.at === 'line';
  return {
    id: `vos-fichiers-${place.line}`,
    heading: `Vos fichiers (non officiel)\u00a0: ${LINE_LABELS[place.line]}`,
    notes: [describeDates(own, context.asOf, context.nature), ...notes].filter((note) => note !== null),
    regions: isNational ? regionsOf(own, place.line, context) : [],
    tables,
  };
}

function partsOf(own: OwnAnswers, line: BudgetLine, page: LinePageRows, context: OwnContext): OwnTable[] {
  if (!own.totals.some((row) => row.line === line && row.stage === DEFAULT_STAGE)) return [];
  const measures = new Map(page.measures.map(({ measureId, label }) => [measureId, label]));
  const operators = new Map(page.operatorLabels);
  const ofMeasure = (id: string | null) =>
    id === null ? 'Sans mesure déclarée' : (measures.get(id) ?? labelOf(own, 'measure', id));
  const ofOperator = (id: string | null) =>
    id === null ? 'Sans opérateur' : (operators.get(id) ?? labelOf(own, 'operator', id));
  return [
    {
      name: `mesures-${line}`,
      ...compareParts(
        own,
        { published: page.byMeasure, own: own.byMeasure },
        { line, heading: 'Mesure', labelOf: ofMeasure },
        context,
      ),
    },
    {
      name: `operateurs-${line}`,
      ...compareParts(
        own,
        { published: page.byOperator, own: own.byOperator },
        { line, heading: 'Opérateur', labelOf: ofOperator },
        context,
      ),
    },
  ];
}

function unfiltered(isFiltered: boolean): string | null {
  return isFiltered
    ? 'Cette comparaison ne suit pas les filtres\u00a0: elle porte sur tous les montants.'
    : null;
}

function describeOthers(own: OwnAnswers, line: BudgetLine, rule: (typeof RULES)[number]): string | null {
  const others = TERRITORIES.length - ownTerritories(own, { line, rule }).length;
  if (others === 0 || others === TERRITORIES.length) return null;
  return `${formatQuantity(others, 'territoire n’est pas dans vos fichiers', 'territoires ne sont pas dans vos fichiers')}\u00a0: n.c., et non zéro.`;
}

function regionsOf(own: OwnAnswers, line: BudgetLine, { scope }: OwnContext): OwnView['regions'] {
  const codes = ownTerritories(own, { line, rule: DEFAULT_RULE }).filter(isRegionCode);
  if (codes.length > NAMED_REGIONS) return [{ label: 'Régions', href: addressOf(scope, 'regions') }];
  return codes.map((code) => ({
    label: nameOf(own, code),
    href: addressOf(scope, `regions/${code}`),
  }));
}
