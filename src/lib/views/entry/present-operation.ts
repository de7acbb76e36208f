import type { OperationEntry } from '#lib/contract/shards.ts';
import { monthIndex } from '#lib/domain/calendar.ts';
import { sumCents } from '#lib/domain/money.ts';
import type { Role } from '#lib/domain/spending.ts';
import { STAGES, type MovementKind, type MovementStatus } from '#lib/domain/stage.ts';
import { CODE_LABELS } from '#lib/contract/code-labels.ts';
import type { CumulativeView } from '#lib/views/figure/chart-views.ts';
import { euroCell } from '#lib/views/figure/cells.ts';
import type { TableView } from '#lib/views/figure/table-view.ts';
import { addressOf } from '#lib/views/shell/address.ts';
import { formatDate, formatEuros, NOT_PUBLISHED } from '#lib/views/words/format.ts';
import { AID_TYPE_LABELS, LINE_LABELS, RULE_LABELS, STAGE_LABELS } from '#lib/views/words/labels.ts';
import { BUDGET_LINES } from '#lib/domain/line.ts';
import { beneficiaryHref, entryHref } from './entry-address.ts';
import {
  formatSiren,
  labelOf,
  sayStages,
  STAGE_COLUMNS,
  stageCells,
  territoryOf,
  type EntryFacts,
} from './entry-facts.ts';

/** One line of what is told of an operation. */
export interface ToldFact {
  readonly label: string;
  readonly text: string;
  readonly href: string | null;
}

/** The page of one operation. */
export interface OperationView {
  readonly id: string;
  readonly title: string;
  readonly finding: string;
  readonly told: readonly ToldFact[];
  /** Null under two movements: a table of one line says as much. */
  readonly curve: CumulativeView | null;
  readonly movements: TableView;
  readonly territories: TableView;
  readonly partners: readonly ToldFact[];
}

/** One operation as its files tell it: who, what, each movement and where it was read. */
export function presentOperation(entry: OperationEntry, facts: EntryFacts): OperationView {
  const title = entry.project ?? entry.id;
  return {
    id: entry.id,
    title,
    finding: `Au ${formatDate(facts.asOf)}\u00a0: ${sayStages(facts, entry.line, balance(entry))}.`,
    told: tell(entry, facts),
    curve: presentCurve(entry, facts),
    movements: tableOfMovements(entry, title),
    territories: tableOfTerritories(entry, facts, title),
    partners: entry.partners.map(({ id, beneficiary, role }) => ({
      label: role === null ? '' : roleWord(role),
      text: beneficiary ?? id,
      href: entryHref(facts.scope, 'operations', id),
    })),
  };
}

function balance({ movements }: OperationEntry): Readonly<Record<string, ReturnType<typeof sumCents>>> {
  return Object.fromEntries(
    STAGES.flatMap((stage) => {
      const own = movements.filter((movement) => movement.stage === stage);
      return own.length === 0 ? [] : [[stage, sumCents(own.map(({ cents }) => cents))]];
    }),
  );
}

function tell(entry: OperationEntry, facts: EntryFacts): ToldFact[] {
  const { line, siret, role, measure } = entry;
  const isLine = BUDGET_LINES.some((one) => one === line);
  const said = (label: string, text: string | null, href: string | null = null): ToldFact => ({
    label,
    text: text ?? NOT_PUBLISHED,
    href,
  });
  return [
    said('Projet', entry.project),
    said('Bénéficiaire', entry.beneficiary, beneficiaryHref(facts.scope, siret)),
    said('SIRET', siret && formatSiren(siret)),
    said('Type de bénéficiaire', entry.beneficiary_type),
    said('Rôle', role && roleWord(role)),
    said('Ligne', LINE_LABELS[line], isLine ? addressOf(facts.scope, `lignes/${line}`) : null),
    said('Mesure', measure && labelOf(facts, 'measure', measure)),
    said('Opérateur', labelOf(facts, 'operator', entry.operator)),
    said('Procédure', entry.procedure),
    said(
      'Coût total du projet',
      entry.total_cost_cents === null ? null : formatEuros(entry.total_cost_cents),
    ),
    said('Identifiant', entry.id),
    said('Première ligne lue', placeOf(entry.file, entry.file_line)),
  ];
}

function presentCurve({ line, movements }: OperationEntry, { asOf }: EntryFacts): CumulativeView | null {
  const months = movements.map(({ date }) => monthIndex(date));
  if (months.length < 2) return null;
  const until = Math.max(monthIndex(asOf), ...months);
  return {
    line,
    fromMonth: Math.min(...months) - 1,
    toMonth: until,
    series: STAGES.flatMap((stage) => {
      const own = movements.filter((movement) => movement.stage === stage);
      const steps = [...new Set([...own.map(({ date }) => monthIndex(date)), until])];
      const upTo = (month: number) => own.filter(({ date }) => monthIndex(date) <= month);
      const points = steps.map((month) => ({
        month,
        cents: sumCents(upTo(month).map(({ cents }) => cents)),
      }));
      return own.length === 0 ? [] : [{ stage, label: STAGE_LABELS[stage], points }];
    }),
    path: null,
    ceiling: null,
  };
}

function tableOfMovements({ movements }: OperationEntry, title: string): TableView {
  const text = (key: string, label: string) => ({ key, label, isNumeric: false });
  const money = (key: string, label: string) => ({ key, label, isNumeric: true });
  return {
    caption: `${title}\u00a0: chaque mouvement, et la ligne du fichier livré qui le dit`,
    columns: [
      text('date', 'Date'),
      text('stage', 'Étape'),
      text('kind', 'Nature'),
      money('amount', 'Montant, en euros'),
      money('balance', 'Cumul de l’étape, en euros'),
      text('aid', 'Type d’aide'),
      text('status', 'Statut'),
      text('place', 'Fichier et ligne'),
    ],
    rows: movements.map((movement, index) => ({
      key: String(index),
      href: null,
      cells: [
        { text: formatDate(movement.date), value: movement.date },
        STAGE_LABELS[movement.stage],
        kindWord(movement.kind),
        euroCell(movement.cents),
        euroCell(
          sumCents(
            movements
              .slice(0, index + 1)
              .filter(({ stage }) => stage === movement.stage)
              .map(({ cents }) => cents),
          ),
        ),
        AID_TYPE_LABELS[movement.aid_type],
        statusWord(movement.status),
        placeOf(movement.file, movement.line),
      ],
    })),
  };
}

function tableOfTerritories({ line, placed }: OperationEntry, facts: EntryFacts, title: string): TableView {
  return {
    caption: `${title}\u00a0: où est l’argent, selon la règle d’attribution`,
    columns: [
      { key: 'territory', label: 'Territoire', isNumeric: false },
      { key: 'rules', label: 'Règle', isNumeric: false },
      ...STAGE_COLUMNS,
    ],
    rows: placed.map(({ rules, territory, cents }) => {
      const { name, href } = territoryOf(facts, territory);
      return {
        key: `${territory} ${rules.join(' ')}`,
        href,
        cells: [name, rules.map((rule) => RULE_LABELS[rule]).join(', '), ...stageCells(facts, line, cents)],
      };
    }),
  };
}

/** « paiements-a-et-b.csv, ligne 12 ». */
function placeOf(file: string, line: number): string {
  return `${file}, ligne\u00a0${line}`;
}

function roleWord(role: Role): string {
  return CODE_LABELS.role?.[role] ?? role;
}

function kindWord(kind: MovementKind): string {
  return CODE_LABELS.kind?.[kind] ?? kind;
}

function statusWord(status: MovementStatus): string {
  return CODE_LABELS.status?.[status] ?? status;
}
