import { cents, type Cents } from '#lib/domain/money.ts';
import type { DeliveredRow } from './delivered-file.ts';
import { groupRows } from './group-rows.ts';
import { matchRule } from './match-rule.ts';
import { digestOf, operationKeyOf, projectKeyOf } from './operation-key.ts';
import { type Places, type RecomputeReference } from './places.ts';
import { toCents, toDay, toText } from './read-cell.ts';
import type { MoneyTold } from './told.ts';

/**
 * The awards of one file of the 16-column export, all of them committed. A row is one award for each
 * form of aid that it tells apart, and one of what they leave of its amount. The file never says who coordinates a
 * project: the operation with the largest aid, then with the smallest digest of its key, does, and its declared region
 * is the seat of all.
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
    const rule = matchRule(row, rules);
    const told = {
      line: rule.line ?? ('hors-perimetre' as const),
      measure: rule.measure,
      operator: toText(row.cell('operateur')),
      project: projectKeyOf(row),
      beneficiaryType: toText(row.cell('typologie')),
      beneficiary: toText(row.cell('nom_beneficiaire')),
      seat: declared,
      place: places.department(row.cell('localisation_geo')),
      partner: declared,
      shares: null,
    };
    const { file, line } = row;
    const award = { file, line, operation: operationKeyOf(row), told, stage: 'committed' as const, date };
    return splitAid(row, amountCents).map((part) => ({ ...award, ...part, isRepayment: false }));
  });
  const located: MoneyTold[] = [];
  for (const [, members] of groupRows(awards, ({ told }) => told.project)) {
    const seat = await seatOf(members);
    located.push(...members.map((award) => ({ ...award, told: { ...award.told, seat } })));
  }
  return located;
}

function splitAid(row: DeliveredRow, total: Cents): Pick<MoneyTold, 'aidType' | 'amountCents'>[] {
  const [grant, advance] = ['montant_subvention', 'montant_avance_remboursable'].map(
    (header) => toCents(row.cell(header)) ?? cents(0),
  ) as [Cents, Cents];
  return [
    { aidType: 'grant' as const, amountCents: grant },
    { aidType: 'repayable-advance' as const, amountCents: advance },
    { aidType: 'unspecified' as const, amountCents: cents(total - grant - advance) },
  ].filter(({ amountCents }) => amountCents !== 0);
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
