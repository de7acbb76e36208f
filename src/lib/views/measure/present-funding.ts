import { sumCents } from '#lib/domain/money.ts';
import { AID_TYPES, STAGES } from '#lib/domain/stage.ts';
import type { MeasureMoneyRow } from '#lib/queries/measure-money.ts';
import { euroCell } from '#lib/views/figure/cells.ts';
import type { TableCell, TableView } from '#lib/views/figure/table-view.ts';
import { AID_TYPE_LABELS, STAGE_LABELS } from '#lib/views/words/labels.ts';
import type { MeasureMoney } from './measure-money.ts';

interface Part {
  readonly key: string;
  readonly label: string;
  readonly rows: readonly MeasureMoneyRow[];
}

/** Grants and repayable advances apart, each stage net, and what was paid before anything came back. */
export function tableOfForms(
  rows: readonly MeasureMoneyRow[],
  money: MeasureMoney,
  caption: string,
): TableView {
  const parts = AID_TYPES.map((form) => ({
    key: form,
    label: AID_TYPE_LABELS[form],
    rows: rows.filter(({ aidType }) => aidType === form),
  }));
  return toTable(
    parts.filter((part) => part.rows.length > 0),
    money,
    { caption, heading: 'Forme de l’aide' },
  );
}

/** Who pays: France 2030, the ONDAM, a region or the beneficiary, as the files say it. */
export function tableOfFunds(
  rows: readonly MeasureMoneyRow[],
  money: MeasureMoney,
  caption: string,
): TableView {
  const labels = new Map(rows.map(({ funding, fundingLabel }) => [funding, fundingLabel]));
  const parts = [...labels].map(([key, label]) => ({
    key,
    label,
    rows: rows.filter(({ funding }) => funding === key),
  }));
  return toTable(parts, money, { caption, heading: 'Financeur' });
}

function toTable(
  parts: readonly Part[],
  money: MeasureMoney,
  { caption, heading }: { readonly caption: string; readonly heading: string },
): TableView {
  const cell = (
    own: readonly MeasureMoneyRow[],
    stage: (typeof STAGES)[number],
    isGross = false,
  ): TableCell => {
    const cells = own.filter((row) => row.stage === stage);
    return euroCell(
      money.net[stage] === null
        ? null
        : sumCents(cells.map(({ cents, grossCents }) => (isGross ? grossCents : cents))),
    );
  };
  return {
    caption,
    columns: [
      { key: 'part', label: heading, isNumeric: false },
      ...STAGES.map((stage) => ({
        key: stage,
        label: `${STAGE_LABELS[stage]} net, en euros`,
        isNumeric: true,
      })),
      { key: 'gross', label: 'Décaissé avant remboursements, en euros', isNumeric: true },
    ],
    rows: parts.map(({ key, label, rows }) => ({
      key,
      href: null,
      cells: [label, ...STAGES.map((stage) => cell(rows, stage)), cell(rows, 'paid', true)],
    })),
  };
}
