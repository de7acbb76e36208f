import type { MappedField, Mapping, MappingRule } from '#lib/contract/mapping.ts';
import { foldText } from './fold-text.ts';

/** The first rule of a mapping whose texts are all those of the row, without case or accents; null for none. */
export function matchRule(
  mapping: Mapping,
  texts: Readonly<Partial<Record<MappedField, string | null>>>,
): MappingRule | null {
  const found = mapping.rules.find(({ when }) =>
    (Object.entries(when) as [MappedField, string][]).every(
      ([field, text]) => foldText(texts[field] ?? '') === foldText(text),
    ),
  );
  return found ?? null;
}
