import type { DeliveredRow } from './delivered-file.ts';
import { groupRows } from './group-rows.ts';
import { matchLine } from './match-line.ts';
import { digestOf, operationKeyOf, projectKeyOf } from './operation-key.ts';
import { type Places, type RecomputeReference } from './places.ts';
import { toCents, toDay, toText } from './read-cell.ts';
import type { MoneyTold } from './told.ts';

/**
 * The awards of one file of the 16-column export, all of them committed. The file never says who coordinates a project:
 * the operation with the largest aid, then with the smallest digest of its key, does, and its declared region is the
 * seat of all.
 */
export async function readFrance2030(
  rows: readonly DeliveredRow[],
  places: Places,
  rules: RecomputeReference['rules'],
): Promise<MoneyTold[]> {
  const awards = rows.flatMap((row) => {
    const date = toDay(row.cell('date_dpm'));
    const amountCents = toCents(row.cell('montant_aide'));
    const isNamed = [row.cell('operateur'), row.cell('nom_projet')].every((cell) => toText(cell) !== null);
    if (date === null || amountCents === null || !isNamed) return [];
    const declared = places.territory(row.cell('regions', 'region'));
    const told = {
      line: matchLine(row, rules) ?? ('hors-perimetre' as const),
      beneficiary: toText(row.cell('nom_beneficiaire')),
      seat: declared,
      place: places.department(row.cell('localisation_geo')),
      partner: declared,
      shares: null,
    };
    const operation = operationKeyOf(row);
    const award = {
      file: row.file,
      line: row.line,
      operation,
      told,
      stage: 'committed' as const,
      date,
      amountCents,
    };
    return [{ project: projectKeyOf(row), award }];
  });
  const projects = groupRows(awards, ({ project }) => project);
  const located: MoneyTold[] = [];
  for (const [, members] of projects) {
    const seat = await seatOf(members.map(({ award }) => award));
    located.push(...members.map(({ award }) => ({ ...award, told: { ...award.told, seat } })));
  }
  return located;
}

async function seatOf(awards: readonly MoneyTold[]): Promise<MoneyTold['told']['seat']> {
  const operations = await Promise.all(
    [...groupRows(awards, ({ operation }) => operation)].map(async ([key, rows]) => ({
      aid: rows.reduce((sum, { amountCents }) => sum + amountCents, 0),
      digest: await digestOf(key),
      seat: rows[0]?.told.seat ?? null,
    })),
  );
  operations.sort((a, b) => b.aid - a.aid || (a.digest < b.digest ? -1 : 1));
  return operations[0]?.seat ?? null;
}
