import type { Denominator } from '#lib/domain/denominator.ts';
import { INHABITANT } from '#lib/domain/denominator.ts';
import { BUDGET_LINES } from '#lib/domain/line.ts';
import { DEFAULT_RULE } from '#lib/domain/rule.ts';
import { DEFAULT_STAGE } from '#lib/domain/stage.ts';
import { formatDataDate, parseDataDate } from '#lib/state/view-state.ts';
import type { EquityChoice } from '#lib/views/equity/present-equity.ts';
import { RULE_WORDS, STAGE_WORDS, wordToId } from '#lib/views/figure/address-words.ts';

/** The figures of the prerendered page. */
export const DEFAULT_EQUITY: EquityChoice = {
  line: 'ia-sante',
  stage: DEFAULT_STAGE,
  rule: DEFAULT_RULE,
  denominator: INHABITANT,
};

/** The choice that a query (« ?ligne=formation&etape=decaisse ») asks for. Total: what is unknown is left out. */
export function parseEquity(search: string, denominators: readonly Denominator[]): EquityChoice {
  const params = new URLSearchParams(search);
  return {
    line: BUDGET_LINES.find((line) => line === params.get('ligne')) ?? DEFAULT_EQUITY.line,
    stage: wordToId(STAGE_WORDS, params.get('etape')) ?? DEFAULT_EQUITY.stage,
    rule: wordToId(RULE_WORDS, params.get('regle')) ?? DEFAULT_EQUITY.rule,
    denominator:
      denominators.find(({ id }) => id === params.get('rapporte'))?.id ?? DEFAULT_EQUITY.denominator,
  };
}

/** The query of a choice, « » for the default one; the date of the data before it is kept. */
export function formatEquity(choice: EquityChoice, before = ''): string {
  const params = new URLSearchParams();
  const set = (name: string, word: string, usual: string) => {
    if (word !== usual) params.set(name, word);
  };
  set('ligne', choice.line, DEFAULT_EQUITY.line);
  set('etape', STAGE_WORDS[choice.stage], STAGE_WORDS[DEFAULT_EQUITY.stage]);
  set('regle', RULE_WORDS[choice.rule], RULE_WORDS[DEFAULT_EQUITY.rule]);
  set('rapporte', choice.denominator, DEFAULT_EQUITY.denominator);
  return formatDataDate(parseDataDate(before), params.size === 0 ? '' : `?${params.toString()}`);
}
