import type { AmountUnit, FileMapping, MappedLayout } from '#lib/contract/file-mapping.ts';
import { MAPPING_TARGETS, type ConstantField } from './mapping-target.ts';

/** What each column of a file is said to be, before it is read so. */
export interface MappingDraft {
  readonly layout: MappedLayout;
  /** Our header for each column in order; empty for one that is not read. */
  readonly roles: readonly string[];
  /** What every row has: our header → the text; empty where nothing is said. */
  readonly constants: Readonly<Record<string, string>>;
  /** Of amounts: empty for euros, and where the rows are no spending. */
  readonly unit: AmountUnit | '';
}

/** A first draft: what the guesses, which are roles of spending, say of a file that is read so. */
export function draftOf(
  guesses: readonly { readonly role: string | null }[],
  layout: MappedLayout = 'spending',
): MappingDraft {
  const { guessed } = MAPPING_TARGETS[layout];
  return { layout, roles: guesses.map(({ role }) => guessed[role ?? ''] ?? ''), constants: {}, unit: '' };
}

/** The draft with another role for one column; another column that had it gives it up. */
export function withRole(draft: MappingDraft, column: number, role: string): MappingDraft {
  const roles = draft.roles.map((own, index) => (index === column ? role : own === role ? '' : own));
  return { ...draft, roles };
}

/** The fields to offer: what no column says. */
export function openFields({ layout, roles }: MappingDraft): readonly ConstantField[] {
  return MAPPING_TARGETS[layout].fields.filter(({ role }) => !roles.includes(role));
}

/** What the draft still lacks for the file to be read, in French; empty when it is ready. */
export function lacksOf({ layout, roles, constants }: MappingDraft): readonly string[] {
  const has = (role: string) => roles.includes(role) || (constants[role] ?? '') !== '';
  const { needs } = MAPPING_TARGETS[layout];
  return needs.filter(({ either }) => !either.some((all) => all.every(has))).map(({ lack }) => lack);
}

/** The mapping that a draft makes of a file with these headers. */
export function toMapping(headers: readonly string[], draft: MappingDraft): FileMapping {
  const { layout, roles, constants, unit } = draft;
  const columns = roles.flatMap((role, index) => (role === '' ? [] : [[role, headers[index] ?? '']]));
  const given = Object.entries(constants).filter(([role, text]) => text !== '' && !roles.includes(role));
  return {
    ...(layout !== 'spending' && { layout }),
    columns: Object.fromEntries(columns) as Record<string, string>,
    constants: Object.fromEntries(given),
    ...(unit !== '' && { unit }),
  };
}
