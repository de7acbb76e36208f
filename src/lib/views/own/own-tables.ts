import type { Nature } from '#lib/contract/manifest.ts';
import type { BudgetLine } from '#lib/domain/line.ts';
import { RULES } from '#lib/domain/rule.ts';
import { DEFAULT_STAGE, STAGES } from '#lib/domain/stage.ts';
import { TERRITORIES, type RegionCode } from '#lib/domain/territory.ts';
import type { DimensionRow } from '#lib/queries/by-dimension.ts';
import type { TotalsRow } from '#lib/queries/totals.ts';
import type { TableRow } from '#lib/views/figure/table-view.ts';
import { nationalCents } from '#lib/views/region/regional-residuals.ts';
import { toMap } from '#lib/views/figure/by-territory.ts';
import type { RegionalRows } from '#lib/views/region/regional-rows.ts';
import { addressOf } from '#lib/views/shell/address.ts';
import { formatDate } from '#lib/views/words/format.ts';
import { LINE_LABELS, RULE_LABELS, STAGE_LABELS } from '#lib/views/words/labels.ts';
import { comparedCells, comparedColumns, formatGap, PUBLISHED_WORDS, type Compared } from './compare.ts';
import { nameOf } from './describe-own.ts';
import { nationalOf, ownCentsIn, ownTerritories, type Asked, type OwnAnswers } from './own-answers.ts';
import type { GapsView, ComparedRows, OwnContext } from './own-view.ts';

interface Named extends Compared {
  readonly key: string;
  readonly names: readonly string[];
  readonly href?: string;
  readonly isFoot?: boolean;
}

/** The three stages of one line in the whole country, each on its own row. */
export function compareStages(
  own: OwnAnswers,
  totals: readonly TotalsRow[],
  line: BudgetLine,
  context: OwnContext,
): ComparedRows {
  const rows = STAGES.map((stage) => ({
    key: stage,
    names: [STAGE_LABELS[stage]],
    published: nationalOf(totals, { line, stage }),
    own: nationalOf(own.totals, { line, stage }),
  }));
  return toTable(
    own,
    context,
    `${LINE_LABELS[line]}\u00a0: étapes de l’argent, France entière`,
    ['Étape'],
    rows,
  );
}

/** One line by territory, at one stage and under one rule: those that the own files hold, then the country. */
export function compareTerritories(
  own: OwnAnswers,
  rows: RegionalRows,
  asked: Asked,
  context: OwnContext,
): ComparedRows {
  const { line, stage, rule } = asked;
  const published = toMap(rows.cents[rule][stage][line]);
  const territories = ownTerritories(own, asked).map((territory) => ({
    key: territory,
    names: [nameOf(own, territory)],
    ...(rows.regions.some(({ regionCode }) => regionCode === territory) && {
      href: addressOf(context.scope, `regions/${territory}`),
    }),
    published: published?.get(territory) ?? null,
    own: ownCentsIn(own, asked, territory),
  }));
  const national = {
    key: 'national',
    names: ['Total national'],
    published: nationalCents(published),
    own: nationalOf(own.totals, asked),
    isFoot: true,
  };
  const what = `${LINE_LABELS[line]}\u00a0: ${STAGE_LABELS[stage].toLowerCase()} par territoire, ${RULE_LABELS[rule].toLowerCase()}`;
  return toTable(own, context, what, ['Territoire'], [...territories, national]);
}

/** One line in one region: each stage under each rule, one row for each of the nine. */
export function compareInRegion(
  own: OwnAnswers,
  rows: RegionalRows,
  { line, code }: { line: BudgetLine; code: RegionCode },
  context: OwnContext,
): ComparedRows {
  const index = TERRITORIES.indexOf(code);
  const compared = RULES.flatMap((rule) =>
    STAGES.map((stage) => ({
      key: `${rule}-${stage}`,
      names: [STAGE_LABELS[stage], RULE_LABELS[rule]],
      published: rows.cents[rule][stage][line]?.[index] ?? null,
      own: ownCentsIn(own, { line, stage, rule }, code),
    })),
  );
  const what = `${LINE_LABELS[line]}, ${nameOf(own, code)}\u00a0: chaque étape sous chaque règle`;
  return toTable(own, context, what, ['Étape', 'Règle'], compared);
}

/** The parts of one line at the default stage, those of either side; what one side does not name is n.c. */
export function compareParts(
  own: OwnAnswers,
  sides: Readonly<Record<'published' | 'own', readonly DimensionRow<string | null>[]>>,
  words: {
    readonly line: BudgetLine;
    readonly heading: string;
    readonly labelOf: (id: string | null) => string;
  },
  context: OwnContext,
): ComparedRows {
  const ofStage = (rows: readonly DimensionRow<string | null>[]) =>
    new Map(
      rows
        .filter(({ line, stage }) => line === words.line && stage === DEFAULT_STAGE)
        .map(({ id, cents }) => [id, cents]),
    );
  const [published, mine] = [ofStage(sides.published), ofStage(sides.own)];
  const rows = [...mine.keys()]
    .map((id) => ({
      key: id ?? 'none',
      names: [words.labelOf(id)],
      published: published.get(id) ?? null,
      own: mine.get(id) ?? null,
    }))
    .sort((a, b) => (b.own ?? 0) - (a.own ?? 0));
  const what = `${LINE_LABELS[words.line]}\u00a0: ${STAGE_LABELS[DEFAULT_STAGE].toLowerCase()} par ${words.heading.toLowerCase()}`;
  return toTable(own, context, what, [words.heading], rows);
}

function toTable(
  own: OwnAnswers,
  { asOf, nature }: OwnContext,
  what: string,
  heads: readonly string[],
  rows: readonly Named[],
): ComparedRows {
  const date = own.asOf === null ? 'sans date' : `au ${formatDate(own.asOf)}`;
  const view = {
    caption: `Non officiel. ${what}, au ${formatDate(asOf)}\u00a0; vos fichiers ${date}`,
    columns: [
      ...heads.map((label, index) => ({ key: `name-${index}`, label, isNumeric: false })),
      ...comparedColumns(nature, own.asOf === asOf),
    ],
    rows: rows.map(({ key, names, href, isFoot, ...compared }): TableRow => ({
      key,
      href: href ?? null,
      cells: [...names, ...comparedCells(compared)],
      ...(isFoot && { isFoot }),
    })),
  };
  return { view, gaps: toGaps(rows, nature) };
}

/** A total would crush the rows that it sums: it stays in the table. */
function toGaps(rows: readonly Named[], nature: Nature): GapsView | null {
  const drawn = rows.flatMap(({ key, names, isFoot, published, own }) =>
    isFoot || published === null || own === null
      ? []
      : [{ key, label: names.join(', '), published, own, text: `écart ${formatGap(own - published)}` }],
  );
  return drawn.length === 0 ? null : { rows: drawn, publishedLabel: PUBLISHED_WORDS[nature] };
}
