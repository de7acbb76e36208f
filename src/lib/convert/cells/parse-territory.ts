import type { Territory } from '#lib/domain/territory.ts';
import { foldText } from './fold-text.ts';
import { isMissing } from './missing.ts';

/** What is known of French territories; built from the reference files by `geography.ts`. */
export interface Geography {
  /** The region of an INSEE code (« 01 », « 84 ») or of any spelling of a name; null when it is none. */
  regionOf(text: string): Territory | null;
  /** The region of a department by its code (« 44 », « 2A », « 971 ») or its name; null when it is none. */
  regionOfDepartment(text: string): Territory | null;
  /** The Insee code of a department by its code or its name; null when it is none. */
  departmentOf(text: string): string | null;
}

/** Overseas collectivities by the code of a department. Source: Insee, code officiel géographique 2026. */
const COLLECTIVITIES = new Set(['975', '977', '978', '984', '986', '987', '988', '989']);
const WORDS: Readonly<Record<string, Territory>> = {
  com: 'com',
  'non regionalise': 'non-regionalised',
  'non regionalisee': 'non-regionalised',
  'non regionalised': 'non-regionalised',
  unknown: 'unknown',
};

/** The territory that a cell names: null when it is empty, `undefined` when it names nothing known. */
export function parseTerritory(text: string, geography: Geography): Territory | null | undefined {
  if (isMissing(text)) return null;
  if (COLLECTIVITIES.has(text.trim())) return 'com';
  return WORDS[foldText(text)] ?? geography.regionOf(text) ?? undefined;
}

/** A place told by its department. */
export interface DepartmentPlace {
  /** Its region, or `com`. */
  readonly territory: Territory;
  /** Its Insee code; null for an overseas collectivity. */
  readonly department: string | null;
}

/**
 * The department that a cell names: null when it is empty, `undefined` when it names none. « 044 », « 44 », « 1 » and a
 * spreadsheet’s « 1.0 » for 01, « 02A », « 2a », « 971 », or its name.
 */
export function parseDepartment(text: string, geography: Geography): DepartmentPlace | null | undefined {
  if (isMissing(text)) return null;
  const code = text
    .trim()
    .toUpperCase()
    .replace(/\.0$/, '')
    .replace(/^0(?=..$)/, '')
    .padStart(2, '0');
  if (COLLECTIVITIES.has(code)) return { territory: 'com', department: null };
  const department = geography.departmentOf(code) ?? geography.departmentOf(text);
  const territory = department && geography.regionOfDepartment(department);
  return department && territory ? { territory, department } : undefined;
}
