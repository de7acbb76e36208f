import type { ReadingId } from '#lib/contract/fact-terms.ts';
import type { Rule } from '#lib/domain/rule.ts';
import type { Stage } from '#lib/domain/stage.ts';
import type { Basis } from './basis.ts';

/** What an address calls each choice. They are read by people and kept for ever: never rename one. */
export const STAGE_WORDS: Readonly<Record<Stage, string>> = {
  committed: 'engage',
  contracted: 'contractualise',
  paid: 'decaisse',
};
export const RULE_WORDS: Readonly<Record<Rule, string>> = {
  seat: 'siege',
  place: 'lieu',
  partners: 'partenaires',
};
export const BASIS_WORDS: Readonly<Record<Basis, string>> = {
  amount: 'euros',
  unit: 'habitant',
  benchmark: 'repere',
  target: 'cible',
};
export const READING_WORDS: Readonly<Record<ReadingId, string>> = { A: 'a', B: 'b', C: 'c' };

export function idsOf<Id extends string>(words: Readonly<Record<Id, string>>): Id[] {
  return Object.keys(words) as Id[];
}

/** The choice that an address names; undefined when it names none. */
export function wordToId<Id extends string>(
  words: Readonly<Record<Id, string>>,
  word: string | null | undefined,
): Id | undefined {
  return idsOf(words).find((id) => words[id] === word);
}
