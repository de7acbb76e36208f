import { OBSERVATIONS_LAYOUT, PILOTE_LAYOUT, SPENDING_LAYOUT } from '#lib/contract/layouts.ts';
import { DENOMINATORS } from '#lib/contract/reference-tables.ts';
import { VALUE_KINDS } from '#lib/domain/indicator.ts';
import { BUDGET_LINES } from '#lib/domain/line.ts';
import { STAGES } from '#lib/domain/stage.ts';
import { STAGE_LABELS } from '#lib/contract/code-labels.ts';

export const TEMPLATE_IDS = ['depenses', 'observations', 'pilote', 'denominateurs'] as const;
export type TemplateId = (typeof TEMPLATE_IDS)[number];

/** A region that a template is filled for. */
export interface TemplateRegion {
  readonly code: string;
  readonly name: string;
}

/** An indicator of the dataset; `pilote` is its « IND-000 », null when it has none. */
export interface TemplateIndicator {
  readonly id: string;
  readonly pilote: string | null;
}

type Cells = Readonly<Record<string, string>>;

const TEMPLATES: Readonly<
  Record<
    TemplateId,
    {
      readonly layout: { readonly columns: readonly { readonly header: string }[] };
      readonly rows: (region: TemplateRegion, indicators: readonly TemplateIndicator[]) => readonly Cells[];
    }
  >
> = {
  depenses: { layout: SPENDING_LAYOUT, rows: toSpendingRows },
  observations: { layout: OBSERVATIONS_LAYOUT, rows: toObservationRows },
  pilote: { layout: PILOTE_LAYOUT, rows: toPiloteRows },
  denominateurs: { layout: DENOMINATORS, rows: toDenominatorRows },
};

/**
 * A file to fill: every header of the layout, then one row per thing that each region is expected to say, its
 * identifiers written and the amounts, dates and values left empty. UTF-8 with its mark for the layouts that a
 * spreadsheet fills; PILOTE’s has none, as its own template.
 */
export function writeTemplate(
  id: TemplateId,
  regions: readonly TemplateRegion[],
  indicators: readonly TemplateIndicator[],
): string {
  const { layout, rows } = TEMPLATES[id];
  const headers = layout.columns.map(({ header }) => header);
  const lines = regions
    .flatMap((region) => rows(region, indicators))
    .map((cells) => headers.map((header) => cells[header] ?? ''));
  const csv = [headers, ...lines].map((cells) => `${cells.join(';')}\r\n`).join('');
  return id === 'pilote' ? csv : `\ufeff${csv}`;
}

function toSpendingRows({ code }: TemplateRegion): Cells[] {
  return BUDGET_LINES.flatMap((ligne) =>
    STAGES.map((stage) => ({
      ligne,
      etape: STAGE_LABELS[stage].toLowerCase(),
      nature: 'attribution',
      statut: 'provisoire',
      territoire_siege: code,
      territoire_lieu: code,
    })),
  );
}

function toObservationRows({ code }: TemplateRegion, indicators: readonly TemplateIndicator[]): Cells[] {
  const ids = indicators.length > 0 ? indicators.map(({ id }) => id) : [''];
  return ids.map((indicateur) => ({
    indicateur,
    zone: `R${code}`,
    precision_date: 'day',
    type_valeur: 'va',
  }));
}

/** Without a known identifier the column is left for the reader: an invented one would name another indicator. */
function toPiloteRows({ code, name }: TemplateRegion, indicators: readonly TemplateIndicator[]): Cells[] {
  const known = indicators.flatMap(({ pilote }) => (pilote === null ? [] : [pilote]));
  return (known.length > 0 ? known : ['']).flatMap((identifiant_indic) =>
    VALUE_KINDS.map((type_valeur) => ({
      identifiant_indic,
      zone_id: `R${code}`,
      zone_nom: name,
      type_valeur,
    })),
  );
}

/** One value of one denominator: the columns that name it are the same in every row. */
function toDenominatorRows({ code }: TemplateRegion): Cells[] {
  return [{ code_region: code }];
}
