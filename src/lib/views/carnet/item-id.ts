import type { ReadingId } from '#lib/contract/fact-terms.ts';
import type { BudgetLine } from '#lib/domain/line.ts';
import type { Rule } from '#lib/domain/rule.ts';
import type { Stage } from '#lib/domain/stage.ts';
import type { RegionCode } from '#lib/domain/territory.ts';
import { BASIS_WORDS, READING_WORDS, RULE_WORDS, STAGE_WORDS } from '#lib/views/figure/address-words.ts';
import type { Basis } from '#lib/views/figure/basis.ts';

/** One figure that can be quoted. The kinds are closed: nothing else enters a carnet. */
export type CarnetItem =
  | {
      readonly kind: 'amount' | 'stages' | 'cumulative';
      readonly line: BudgetLine;
      readonly reading: ReadingId;
    }
  | { readonly kind: 'pace'; readonly line: BudgetLine }
  | {
      readonly kind: 'region';
      readonly stage: Stage;
      readonly line: BudgetLine;
      readonly code: RegionCode;
      readonly rule: Rule;
    }
  | {
      readonly kind: 'regions';
      readonly stage: Stage;
      readonly line: BudgetLine;
      readonly rule: Rule;
      readonly basis: Basis;
    }
  | { readonly kind: 'trained'; readonly code: RegionCode | null }
  | { readonly kind: 'milestone' | 'silence'; readonly id: string };

/** First word of each kind of national figure of a line. */
export const NATIONAL_WORDS = { amount: 'engage', stages: 'etapes', cumulative: 'cumul' } as const;
export const TRAINED_WORD = 'soignants-formes';
export const FACT_WORDS = { milestone: 'jalon', silence: 'silence' } as const;

/** « engage.ia-sante », « engage.ia-sante.84.siege », « jalon.referentiel-ethique »: the id of a figure, as addresses hold it. */
export function formatItem(item: CarnetItem): string {
  switch (item.kind) {
    case 'amount':
    case 'stages':
    case 'cumulative': {
      const reading = item.reading === 'A' ? '' : `.lecture-${READING_WORDS[item.reading]}`;
      return `${NATIONAL_WORDS[item.kind]}.${item.line}${reading}`;
    }
    case 'pace':
      return `rythme.${item.line}`;
    case 'region':
      return `${STAGE_WORDS[item.stage]}.${item.line}.${item.code}.${RULE_WORDS[item.rule]}`;
    case 'regions':
      return `regions.${STAGE_WORDS[item.stage]}.${item.line}.${RULE_WORDS[item.rule]}.${BASIS_WORDS[item.basis]}`;
    case 'trained':
      return item.code === null ? TRAINED_WORD : `${TRAINED_WORD}.${item.code}`;
    case 'milestone':
    case 'silence':
      return `${FACT_WORDS[item.kind]}.${item.id}`;
  }
}
