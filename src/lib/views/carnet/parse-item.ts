import { BUDGET_LINES } from '#lib/domain/line.ts';
import { isRegionCode } from '#lib/domain/territory.ts';
import {
  BASIS_WORDS,
  READING_WORDS,
  RULE_WORDS,
  STAGE_WORDS,
  wordToId,
} from '#lib/views/figure/address-words.ts';
import { FACT_WORDS, formatItem, NATIONAL_WORDS, TRAINED_WORD, type CarnetItem } from './item-id.ts';

/** The figure that an id names; null when it names none. Only what `formatItem` writes is read. */
export function parseItem(text: string): CarnetItem | null {
  const [head = '', ...rest] = text.split('.');
  const item = readItem(head, rest);
  return item && formatItem(item) === text ? item : null;
}

function readItem(head: string, rest: readonly string[]): CarnetItem | null {
  const [first = '', second, third, fourth] = rest;
  const fact = wordToId(FACT_WORDS, head);
  if (fact) return first === '' ? null : { kind: fact, id: first };
  if (head === TRAINED_WORD) return first === '' ? { kind: 'trained', code: null } : trainedIn(first);
  if (head === 'regions') return readRegions(first, second, third, fourth);
  const line = BUDGET_LINES.find((id) => id === first);
  if (!line) return null;
  if (head === 'rythme') return { kind: 'pace', line };
  const stage = wordToId(STAGE_WORDS, head);
  const rule = wordToId(RULE_WORDS, third);
  if (stage && rule && second !== undefined && isRegionCode(second))
    return { kind: 'region', stage, line, code: second, rule };
  const kind = wordToId(NATIONAL_WORDS, head);
  const reading = wordToId(READING_WORDS, second === undefined ? 'a' : second.replace(/^lecture-/, ''));
  return kind && reading ? { kind, line, reading } : null;
}

function trainedIn(code: string): CarnetItem | null {
  return isRegionCode(code) ? { kind: 'trained', code } : null;
}

function readRegions(
  stageWord: string,
  lineWord: string | undefined,
  ruleWord: string | undefined,
  basisWord: string | undefined,
): CarnetItem | null {
  const [stage, rule] = [wordToId(STAGE_WORDS, stageWord), wordToId(RULE_WORDS, ruleWord)];
  const basis = wordToId(BASIS_WORDS, basisWord);
  const line = BUDGET_LINES.find((id) => id === lineWord);
  return stage && rule && basis && line ? { kind: 'regions', stage, line, rule, basis } : null;
}
