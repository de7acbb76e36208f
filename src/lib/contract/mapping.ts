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

/**
 * The mapping that a parsed `mapping.json` holds. Throws a French sentence, made for the publisher who wrote the file,
 * on a shape or a line that is not known; rules are counted from 1.
 */
export function parseMapping(json: unknown): Mapping {
  if (!isObject(json)) throw new Error('un objet { "rules": […], "indicators": {…} } est attendu.');
  const { rules = [], indicators = {} } = json;
  if (!Array.isArray(rules)) throw new Error('« rules » doit être une liste.');
  if (!isObject(indicators) || Object.values(indicators).some((id) => typeof id !== 'string'))
    throw new Error('« indicators » doit faire correspondre des textes à des textes.');
  return {
    rules: rules.map((rule, index) => parseRule(rule, `règle ${index + 1}`)),
    indicators: indicators as Record<string, string>,
  };
}

function parseRule(rule: unknown, name: string): MappingRule {
  if (!isObject(rule)) throw new Error(`${name}\u00a0: ce n’est pas un objet.`);
  const { line, measure = null, ...when } = rule;
  const isKnown = Object.keys(when).every((field) => (MAPPED_FIELDS as readonly string[]).includes(field));
  const isText = Object.values(when).every((text) => typeof text === 'string');
  if (!isKnown || !isText || Object.keys(when).length === 0)
    throw new Error(
      `${name}\u00a0: elle doit donner un texte à ${MAPPED_FIELDS.join(', ')}, et à rien d’autre.`,
    );
  if (!(LINES as readonly unknown[]).includes(line))
    throw new Error(`${name}\u00a0: « line » doit être ${LINES.join(', ')}.`);
  if (measure !== null && typeof measure !== 'string')
    throw new Error(`${name}\u00a0: « measure » doit être un texte.`);
  return { when, line: line as Line, measure };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
