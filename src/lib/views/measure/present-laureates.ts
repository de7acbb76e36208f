import { aidOfCost } from '#lib/domain/aid-cost.ts';
import { shareOf, sumCents, type Cents } from '#lib/domain/money.ts';
import type { OperationLifeRow } from '#lib/queries/operation-lives.ts';
import { entryHref } from '#lib/views/entry/entry-address.ts';
import { absentCell, euroCell } from '#lib/views/figure/cells.ts';
import type { TableView } from '#lib/views/figure/table-view.ts';
import type { Scope } from '#lib/views/shell/address.ts';
import { formatMillions, formatQuantity, formatShare, NOT_PUBLISHED } from '#lib/views/words/format.ts';
import type { MeasureMoney } from './measure-money.ts';

/** Operations listed on the page; all of them are in the explorer. */
const LISTED = 10;

/** How many projects are helped, the aid of one on average, aid against cost, and the largest operations. */
export interface LaureatesView {
  readonly sentences: readonly string[];
  /** Null without an operation that has aid. */
  readonly table: TableView | null;
}

export function presentLaureates(
  rows: readonly OperationLifeRow[],
  money: MeasureMoney,
  { label, scope }: { readonly label: string; readonly scope: Scope },
): LaureatesView {
  const alive = rows
    .flatMap((row) => (row.committedCents !== null && row.committedCents > 0 ? [row] : []))
    .toSorted((a, b) => Number(b.committedCents) - Number(a.committedCents));
  const listed = alive.slice(0, LISTED);
  return {
    sentences: [countSentence(money, alive.length), averageSentence(money), costSentence(rows)],
    table:
      listed.length === 0
        ? null
        : {
            caption: captionOf(label, listed.length, alive.length),
            columns: [
              { key: 'project', label: 'Projet', isNumeric: false },
              { key: 'beneficiary', label: 'Bénéficiaire', isNumeric: false },
              { key: 'committed', label: 'Engagé, en euros', isNumeric: true },
              { key: 'contracted', label: 'Contractualisé, en euros', isNumeric: true },
              { key: 'paid', label: 'Décaissé, en euros', isNumeric: true },
            ],
            rows: listed.map((row) => ({
              key: row.operationKey,
              href: entryHref(scope, 'operations', row.operationKey),
              cells: [
                row.projectName ?? row.operationKey,
                row.beneficiaryName ?? absentCell(),
                euroCell(row.committedCents),
                euroCell(stageCents(row.contractedCents, money.net.contracted)),
                euroCell(stageCents(row.paidCents, money.net.paid)),
              ],
            })),
          },
  };
}

function captionOf(label: string, listed: number, all: number): string {
  return listed === all
    ? `${label}\u00a0: opérations aidées, de la plus à la moins engagée`
    : `${label}\u00a0: les ${listed} opérations les plus engagées, sur ${all}`;
}

/** No movement of a stage that is delivered is zero; of one that is not, not published. */
function stageCents(own: Cents | null, total: Cents | null): Cents | null {
  return total === null ? null : (own ?? sumCents([]));
}

function countSentence({ projectCount, beneficiaryCount }: MeasureMoney, operations: number): string {
  if (projectCount === null) return `Lauréats\u00a0: ${NOT_PUBLISHED}, aucun fichier livré ne les nomme.`;
  if (projectCount === 0) return 'Aucun projet n’est aidé à la date des données.';
  const projects = formatQuantity(projectCount, 'projet aidé', 'projets aidés');
  const holders = formatQuantity(beneficiaryCount ?? 0, 'bénéficiaire', 'bénéficiaires');
  return `${projects}, en ${formatQuantity(operations, 'opération', 'opérations')}, pour ${holders}.`;
}

function averageSentence({ averageCents, isSmall }: MeasureMoney): string {
  if (averageCents === null) return `Aide moyenne par projet\u00a0: ${NOT_PUBLISHED}`;
  const small = isSmall ? ' (petit effectif\u00a0: moins de cinq projets)' : '';
  return `Aide moyenne engagée par projet\u00a0: ${formatMillions(averageCents)}${small}.`;
}

function costSentence(rows: readonly OperationLifeRow[]): string {
  const found = aidOfCost(rows);
  const share = found && shareOf(found.aidCents, found.costCents);
  if (!found || share === null)
    return `Coût total des projets\u00a0: ${NOT_PUBLISHED}, aucun fichier livré ne le donne.`;
  const cost = formatMillions(found.costCents);
  const rest =
    found.uncountedCount === 0
      ? ''
      : `\u202f; ${formatQuantity(found.uncountedCount, 'autre n’en dit rien ou n’a plus d’aide', 'autres n’en disent rien ou n’ont plus d’aide')}`;
  return `L’aide engagée est de ${formatMillions(found.aidCents)}, soit ${formatShare(share)} de ${cost} de coût total (${formatQuantity(found.countedCount, 'opération le donne', 'opérations le donnent')}${rest}).`;
}
