import { monthIndex, type IsoDate } from '#lib/domain/calendar.ts';
import { costPerUnit, type CostPerUnit } from '#lib/domain/cost-per-unit.ts';
import type { BudgetLine } from '#lib/domain/line.ts';
import { STAGES, type Stage } from '#lib/domain/stage.ts';
import type { IndicatorRow, ObservationRow } from '#lib/queries/facts.ts';
import type { CumulativeView } from '#lib/views/figure/chart-views.ts';
import type { LineRows } from '#lib/views/line/line-money.ts';
import { PEOPLE_INDICATOR } from '#lib/views/line/people-trained.ts';
import {
  formatCount,
  formatDate,
  formatEuros,
  formatExact,
  formatMillions,
} from '#lib/views/words/format.ts';
import { stageParticiple, stageWord } from '#lib/views/words/say-amount.ts';
import { sayRefusal } from './cost-words.ts';
import { countPeople, isCumul, toUnitSeries, type PeopleCount } from './count-people.ts';
import type { EffectView } from './effect-view.ts';
import { tableOfCosts } from './cost-table.ts';

/** Money of one line, and the people that it trains. */
export interface EffectInput {
  readonly line: BudgetLine;
  readonly label: string;
  readonly asOf: IsoDate;
  readonly rows: Pick<LineRows, 'totals' | 'headlines'>;
  readonly observations: readonly ObservationRow[];
  readonly indicators: readonly IndicatorRow[];
  /** Its curves, as the page draws them elsewhere. */
  readonly cumulative: CumulativeView | null;
}

/** One stage set against one way of counting. */
export interface StageCost {
  readonly stage: Stage;
  readonly amountCents: number | null;
  readonly count: PeopleCount | null;
  readonly cost: CostPerUnit;
  /** Euros with both dates, or why there is none. */
  readonly text: string;
}

/** Décaissé for people trained comes first: what was paid for what was done. */
const MAIN_STAGE: Stage = 'paid';
const MAIN_COUNT: PeopleCount['id'] = 'trained';

/** The line face to face with its people; every stage is set against every count, and nothing is divided that must not be. */
export function presentEffect(input: EffectInput): EffectView {
  const { label, asOf, cumulative } = input;
  const counts = countPeople(input.observations);
  const costs = STAGES.flatMap((stage) =>
    (counts.length > 0 ? counts : [null]).map((count) => costOf(input, stage, count)),
  );
  const main =
    costs.find(({ stage, count }) => stage === MAIN_STAGE && count?.id === MAIN_COUNT) ??
    costs.find(({ stage }) => stage === MAIN_STAGE);
  const nature = input.indicators.find(({ indicatorId }) => indicatorId === PEOPLE_INDICATOR)?.nature;
  const series = counts.filter((count) => isCumul(count, nature ?? 'cumul')).map(toUnitSeries);
  const months = series.flatMap(({ points }) => points.map(({ month }) => month));
  const money = cumulative?.series ?? [];
  const moneyMonths = money.flatMap(({ points }) => points.map(({ month }) => month));
  return {
    title: main && main.cost.kind === 'cost' ? titleOf(main, main.cost.euros) : NO_COST,
    subtitle: `${label}\u00a0: montants cumulés par étape et personnes comptées depuis le début, jusqu’au ${formatDate(asOf)}`,
    sentences: [...new Set(costs.filter(({ stage }) => stage === MAIN_STAGE).map(({ text }) => text))],
    repere: describeRepere(input),
    face:
      months.length + moneyMonths.length === 0
        ? null
        : {
            fromMonth: Math.min(...months, ...moneyMonths),
            toMonth: Math.max(monthIndex(asOf), ...months),
            money,
            units: series,
            unitsLabel: 'Personnes, depuis le début',
          },
    table: tableOfCosts(costs, asOf, `${label}\u00a0: coût par personne, étape par étape, compte par compte`),
  };
}

const NO_COST =
  'L’argent et les personnes ne se divisent pas ici\u00a0: il manque de quoi le faire honnêtement';

function costOf(input: EffectInput, stage: Stage, count: PeopleCount | null): StageCost {
  const { line, asOf, rows, indicators } = input;
  const total = rows.totals.find((row) => row.line === line && row.stage === stage);
  const last = count?.values.at(-1) ?? null;
  const definition = indicators.find(({ indicatorId }) => indicatorId === PEOPLE_INDICATOR);
  const declared = definition?.nature ?? '';
  const amountCents = total?.cents ?? null;
  const cost = costPerUnit({
    amount: amountCents,
    amountDate: asOf,
    amountPerimeter: line,
    units: last?.value ?? null,
    unitsDate: last?.date ?? null,
    unitsPerimeter: definition?.perimeter ?? '',
    nature: count && !isCumul(count, 'cumul') ? 'flux' : declared,
  });
  const people = (count?.label ?? 'Personnes formées').toLowerCase();
  const text =
    cost.kind === 'cost'
      ? `${formatEuros(cost.euros * 100)} ${stageParticiple(formatEuros(cost.euros * 100), stage)} par ${count?.one ?? ''}\u00a0: ${formatMillions(amountCents ?? 0)} au ${formatDate(cost.amountDate)}, ${formatCount(last?.value ?? 0)} au ${formatDate(cost.unitsDate)}.`
      : sayRefusal(cost.reason, {
          amount: `le montant ${stageWord(stage)}`,
          units: `le nombre de ${people}`,
          amountDate: formatDate(asOf),
          unitsDate: formatDate(last?.date ?? null),
        });
  return { stage, amountCents, count, cost, text };
}

/** « 45,7 M€ décaissés, 138 200 personnes formées : 331 € chacune ». */
function titleOf({ stage, amountCents, count }: StageCost, euros: number): string {
  const amount = formatMillions(amountCents ?? 0);
  const people = `${formatCount(count?.values.at(-1)?.value ?? 0)} ${(count?.label ?? '').toLowerCase()}`;
  return `${amount} ${stageParticiple(amount, stage)} pour ${people}, soit ${formatEuros(euros * 100)} chacune`;
}

function describeRepere({ line, rows, observations }: EffectInput): string {
  const envelope = rows.headlines.find((row) => row.line === line && row.isHeadline);
  const target = observations
    .filter(
      ({ indicatorId, zoneId, kind, value }) =>
        indicatorId === PEOPLE_INDICATOR && zoneId === 'FRANCE' && kind === 'vc' && value !== null,
    )
    .at(-1);
  if (!envelope || !target?.value) return '';
  const term =
    target.date === null
      ? 'échéance non précisée'
      : `échéance\u00a0: ${formatDate(target.date, target.datePrecision ?? 'unknown')}`;
  const announced = formatDate(envelope.announcedOn, envelope.datePrecision ?? 'unknown');
  return `Repère calculé\u00a0: ${formatMillions(envelope.cents)} annoncés (${announced}) pour ${formatCount(target.value)} personnes annoncées (${term}), soit ${formatExact(Math.round(envelope.cents / target.value))} par personne. Ce n’est pas une cible\u00a0: personne ne l’a publié.`;
}
