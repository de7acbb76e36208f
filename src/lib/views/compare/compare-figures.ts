import { lastDayOfMonth, monthIndex, type IsoDate } from '#lib/domain/calendar.ts';
import { repereBy, type Denominator } from '#lib/domain/denominator.ts';
import { cents, type Cents } from '#lib/domain/money.ts';
import { isSmallCount } from '#lib/domain/rank.ts';
import type { Rule } from '#lib/domain/rule.ts';
import { TERRITORIES, type RegionCode } from '#lib/domain/territory.ts';
import { cutAtDay, envelopesUntil, observationsUntil } from '#lib/views/clock/cut-facts.ts';
import { lastWholeMonth } from '#lib/domain/data-date.ts';
import { peopleByRegion, type PeopleTrained } from '#lib/views/line/people-trained.ts';
import type { CompareChoice } from './compare-choice.ts';
import { measureRegion, type CompareMeasure } from './compare-measure.ts';
import type { ComparedRegion, CompareRows } from './compare-rows.ts';
import { decodeBalances, endsOf, type MovesByTerritory } from './moves.ts';

/** A value at the end of a month (months counted since year 0); null where nothing is published: a line stops there. */
export interface ComparedPoint {
  readonly month: number;
  readonly value: number | null;
}

/** One of the 18 regions on the measure that was chosen. */
export interface ComparedFigure {
  readonly region: ComparedRegion;
  readonly points: readonly ComparedPoint[];
  /** The last value: that of the date of the data, or for people of the last count before it. */
  readonly value: number | null;
  /** Date of the value. */
  readonly date: IsoDate;
  readonly cents: Cents | null;
  readonly people: PeopleTrained | null;
  /** Part of the envelope; null where there is none to share out. */
  readonly repere: Cents | null;
  /** Operations that have started there; null when they are not counted. */
  readonly operations: number | null;
  /** Projects, on which ranks are given; null when they are not counted. */
  readonly projects: number | null;
  readonly isSmall: boolean;
}

/** The comparison at one date. */
export interface Compared {
  readonly asOf: IsoDate;
  readonly measure: CompareMeasure;
  readonly envelope: Cents | null;
  /** What repères are shared out by. */
  readonly key: Denominator | null;
  /** By French alphabetical name. */
  readonly figures: readonly ComparedFigure[];
}

/** The 18 regions under one rule, at one stage, on one measure, at the date of the data. */
export function toCompared(
  rows: CompareRows,
  choice: CompareChoice,
  measure: CompareMeasure,
  asOf: IsoDate,
): Compared {
  const cut = cutAtDay(rows.sources, asOf);
  const envelope = envelopeOf(rows, choice, asOf);
  const ends = endsOf(rows.periods);
  const kept = ends.filter((month) => month <= lastWholeMonth(asOf) || month === monthIndex(asOf)).length;
  const people = peopleByRegion(observationsUntil(rows.people, cut));
  const key = keyOf(rows, measure);
  const reperes = repereBy(envelope, key, codesOf(rows));
  const inhabitants = repereBy(envelope, rows.denominators[0] ?? null, codesOf(rows));
  const money = rows.money[choice.rule][choice.stage][choice.line];
  const figures = rows.regions
    .toSorted((a, b) => a.name.localeCompare(b.name, 'fr'))
    .map((region): ComparedFigure => {
      const code = region.regionCode;
      const index = TERRITORIES.indexOf(code);
      const balances = money === null ? null : decodeBalances(money[index] ?? '').slice(0, kept);
      const own = people.get(code) ?? null;
      const known = { code, repere: inhabitants.get(code) ?? null, people: own };
      const valueAt = (balance: number) => measureRegion(measure, { ...known, cents: cents(balance) });
      const startedBy = (starts: MovesByTerritory) =>
        starts === null ? null : (decodeBalances(starts[index] ?? '')[kept - 1] ?? 0);
      const operations = startedBy(rows.starts[choice.rule][choice.line]);
      const projects = startedBy(rows.projectStarts[choice.rule][choice.line]);
      const last = balances?.at(-1);
      const ownCents = last === undefined ? null : cents(last);
      return {
        region,
        points: measure.isOfPeople
          ? peopleSeries(rows, code, asOf)
          : (balances ?? []).map((balance, at) => ({ month: ends[at] ?? 0, value: valueAt(balance) })),
        value: measureRegion(measure, { ...known, cents: ownCents }),
        date: measure.isOfPeople && own?.trainedAsOf ? (own.trainedAsOf as IsoDate) : asOf,
        cents: ownCents,
        people: own,
        repere: reperes.get(code) ?? null,
        operations,
        projects,
        isSmall: !measure.isOfPeople && isSmallCount(projects),
      };
    });
  return { asOf, measure, envelope, key, figures };
}

/** The same comparison under each rule. */
export function underRules(
  rows: CompareRows,
  choice: CompareChoice,
  measure: CompareMeasure,
  asOf: IsoDate,
): (rule: Rule) => Compared {
  return (rule) => toCompared(rows, { ...choice, rule }, measure, asOf);
}

/** The figures of the territories chosen, in the order of the choice. */
export function chosenFigures(
  { figures }: Compared,
  territories: readonly RegionCode[],
): readonly ComparedFigure[] {
  return territories.flatMap((code) => figures.find(({ region }) => region.regionCode === code) ?? []);
}

// What amounts are divided by, where every region has it: parts of a whole need them all. Else the inhabitants.
function keyOf(rows: CompareRows, { denominator }: CompareMeasure): Denominator | null {
  const isWhole = denominator !== null && codesOf(rows).every((code) => (denominator.values[code] ?? 0) > 0);
  return isWhole ? denominator : (rows.denominators[0] ?? null);
}

/** The announced amount to share out; null where none is announced by then, or under a reading that gives none. */
function envelopeOf(rows: CompareRows, { line, reading }: CompareChoice, asOf: IsoDate): Cents | null {
  if (line === 'ia-sante' && reading !== 'A') return null;
  const announced = envelopesUntil(rows.headlines, cutAtDay(rows.sources, asOf));
  return announced.find((row) => row.line === line && row.isHeadline)?.cents ?? null;
}

function codesOf({ regions }: CompareRows): RegionCode[] {
  return regions.map(({ regionCode }) => regionCode);
}

// Each count against the target known at the date of the data: a share of another target would be another measure.
function peopleSeries(rows: CompareRows, code: RegionCode, asOf: IsoDate): ComparedPoint[] {
  const until = observationsUntil(rows.people, cutAtDay(rows.sources, asOf));
  const own = until.filter(({ zoneId }) => zoneId === `R${code}`);
  const target = peopleByRegion(own).get(code)?.target ?? null;
  const months = [
    ...new Set(own.flatMap(({ kind, date }) => (kind === 'va' && date ? [monthIndex(date)] : []))),
  ];
  return months
    .sort((a, b) => a - b)
    .map((month) => {
      const seen = own.filter(
        ({ kind, date }) => kind === 'va' && date !== null && monthIndex(date) === month,
      );
      const trained = peopleByRegion(seen).get(code)?.trained ?? null;
      return { month, value: trained === null || !target ? null : trained / target };
    });
}

/** Last day of the last period that is whole at a date asked for. */
export function lastPeriodDay({ periods }: CompareRows, asked: IsoDate, delivered: IsoDate): IsoDate {
  if (asked >= delivered) return delivered;
  const whole = endsOf(periods).filter((month) => month <= lastWholeMonth(asked));
  return lastDayOfMonth(whole.at(-1) ?? periods.from);
}
