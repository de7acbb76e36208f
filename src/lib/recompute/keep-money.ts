import type { Kept } from '#lib/domain/figure.ts';
import type { Rule } from '#lib/domain/rule.ts';
import { placeMoney, type PlacedMovement } from './place-money.ts';
import type { Movement } from './read-money.ts';

/** The movements that a choice keeps, where a rule puts them; dates are compared as texts. */
export function keepMoney(movements: readonly Movement[], rule: Rule, kept: Kept): PlacedMovement[] {
  const { measures, operators, aidTypes, beneficiaryTypes, territories, from, until, isGross } = kept;
  return placeMoney(movements, rule).filter(
    ({ of, aidType, territory, date, isRepayment }) =>
      isAmong(measures, of.measure) &&
      isAmong(operators, of.operator) &&
      isAmong(aidTypes, aidType) &&
      isAmong(beneficiaryTypes, of.beneficiaryType) &&
      isAmong(territories, territory) &&
      (from === undefined || date >= from) &&
      (until === undefined || date <= until) &&
      !(isGross && isRepayment),
  );
}

function isAmong<Value>(list: readonly Value[] | undefined, value: Value): boolean {
  return list === undefined || list.includes(value);
}
