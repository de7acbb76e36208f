import { LINES, type Line } from '#lib/domain/line.ts';

/** Texts of a file that a rule can ask for. */
const MAPPED_FIELDS = [
  'procedure',
  'nom_strategie',
  'nomenclature',
  'objet',
  'dispositif_aide',
  'programme',
  'domaine_fonctionnel',
  'referentiel_programmation',
] as const;
export type MappedField = (typeof MAPPED_FIELDS)[number];

/** One rule: a row whose texts are all those given belongs to that line and measure. */
export interface MappingRule {
  readonly when: Readonly<Partial<Record<MappedField, string>>>;
  readonly line: Line;
  readonly measure: string | null;
}

/** `mapping.json` of a dataset: rules tried in order (the first that matches wins), and PILOTE’s ids → ours. */
export interface Mapping {
  readonly rules: readonly MappingRule[];
  readonly indicators: Readonly<Record<string, string>>;
}

/** A mapping that attaches nothing. */
export const NO_MAPPING: Mapping = { rules: [], indicators: {} };

/** The mapping that a parsed `mapping.json` holds. Throws, naming the rule, on a shape or a line that is not known. */
export function parseMapping(json: unknown): Mapping {
  if (!isObject(json)) throw new Error('invalid mapping: not an object');
  const { rules = [], indicators = {} } = json;
  if (!Array.isArray(rules)) throw new Error('invalid mapping: rules is not a list');
  if (!isObject(indicators) || Object.values(indicators).some((id) => typeof id !== 'string'))
    throw new Error('invalid mapping: indicators is not a table of texts');
  return { rules: rules.map(parseRule), indicators: indicators as Record<string, string> };
}

function parseRule(rule: unknown, index: number): MappingRule {
  if (!isObject(rule)) throw new Error(`invalid mapping rule ${index}: not an object`);
  const { line, measure = null, ...when } = rule;
  const isKnown = Object.keys(when).every((field) => (MAPPED_FIELDS as readonly string[]).includes(field));
  if (
    !isKnown ||
    Object.values(when).some((text) => typeof text !== 'string') ||
    Object.keys(when).length === 0
  )
    throw new Error(`invalid mapping rule ${index}: asks for ${Object.keys(when).join(', ') || 'nothing'}`);
  if (!(LINES as readonly unknown[]).includes(line))
    throw new Error(`invalid mapping rule ${index}: line ${line}`);
  if (measure !== null && typeof measure !== 'string')
    throw new Error(`invalid mapping rule ${index}: measure ${measure}`);
  return { when, line: line as Line, measure };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
