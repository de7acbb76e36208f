import { LINES, type Line } from '#lib/domain/line.ts';
import type { DeliveredRow } from './delivered-file.ts';
import { foldText } from './fold-text.ts';
import { toText } from './read-cell.ts';
import type { RecomputeReference } from './places.ts';

const HEADERS: Readonly<Record<string, readonly string[]>> = {
  nom_strategie: ['nom_strategie', 'strategie'],
  nomenclature: ['nomenclature', 'nomemclature'],
};

/** The line and the measure of the first rule whose texts are all those of the row; null where none gives them. */
export function matchRule(
  row: DeliveredRow,
  rules: RecomputeReference['rules'],
): { readonly line: Line | null; readonly measure: string | null } {
  const rule = rules.find(({ when }) =>
    Object.entries(when).every(([field, text]) => {
      const cell = toText(row.cell(...(HEADERS[field] ?? [field]))) ?? '';
      return foldText(cell) === foldText(text);
    }),
  );
  return { line: LINES.find((line) => line === rule?.line) ?? null, measure: rule?.measure ?? null };
}
