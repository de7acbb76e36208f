import { SPENDING_LAYOUT } from '#lib/contract/layouts.ts';
import type { MovementRecord, OperationRecord } from '#lib/domain/spending.ts';
import { digestKey } from '#lib/convert/cells/digest-key.ts';
import { matchRule } from '#lib/convert/cells/match-rule.ts';
import { parseShares } from '#lib/convert/cells/parse-shares.ts';
import { parseSiret } from '#lib/convert/cells/parse-siret.ts';
import { parseTerritory } from '#lib/convert/cells/parse-territory.ts';
import { readLooseDate } from './read-loose-date.ts';
import { NO_RECORDS, type LayoutReader, type ReadOptions } from './reading.ts';
import type { RowReader } from './row-reader.ts';
import {
  AID_WORDS,
  KIND_WORDS,
  LINE_WORDS,
  ROLE_WORDS,
  STAGE_WORDS,
  STATUS_WORDS,
} from '#lib/convert/cells/vocabulary.ts';

/** Files of our own spending layout: one row is one movement, and what it says of its operation. */
export const SPENDING_READER: LayoutReader = {
  contract: SPENDING_LAYOUT,
  parts: {
    date: 'date',
    terms: ['etape', 'nature', 'type_aide', 'source_financement', 'statut'],
    names: ['id_operation', 'nom_projet'],
  },
  readRow: (row, options) => {
    const operation = readOperation(row, options);
    const movement = readMovement(row, operation.key);
    return movement ? { ...NO_RECORDS, operations: [operation], movements: [movement] } : NO_RECORDS;
  },
  keysOf: null,
  finish: null,
};

/** SIRET of a row; null when there is none or, with a warning, when it cannot be read. Each cleaning is a warning. */
export function readSiret(row: RowReader, column = 'siret'): string | null {
  const text = row.text(column);
  if (text === null) return null;
  const parsed = parseSiret(text);
  if (parsed.reason !== null) return row.report('invalid-siret', column, parsed.reason, false);
  for (const code of parsed.cleanings) row.report(code, column, parsed.siret, false);
  return parsed.siret;
}

/** What tells a beneficiary from another in a key; null when nothing names it. Masked ones are told by file and line. */
export function beneficiaryKey(row: RowReader, siret: string | null, nameColumn: string): string | null {
  return siret ?? row.keyText(nameColumn) ?? (row.isMasked('siret') ? row.keyText('siret') : null);
}

/** Keys of the operation and of the project that texts name: equal texts in two files give equal keys. */
export function deduceKeys(
  project: { operator: string; procedure: string | null; name: string },
  beneficiary: string | null,
): { key: string; projectKey: string } {
  const texts = [project.operator, project.procedure ?? '', project.name];
  return { key: digestKey([...texts, beneficiary ?? '']), projectKey: digestKey(texts) };
}

function readOperation(row: RowReader, options: ReadOptions): OperationRecord {
  const { geography, mapping, defaultLine } = options;
  const [operator, procedure, name] = [row.text('operateur'), row.text('procedure'), row.text('nom_projet')];
  const siret = readSiret(row);
  const beneficiaryName = row.text('beneficiaire');
  const id = row.text('id_operation');
  const isNamed = id === null && operator !== null && name !== null;
  const project = { operator: operator ?? '', procedure, name: row.keyText('nom_projet') ?? '' };
  const deduced = isNamed ? deduceKeys(project, beneficiaryKey(row, siret, 'beneficiaire')) : null;
  const key = id ?? deduced?.key;
  if (key === undefined) row.report('missing-operation');
  const rule = matchRule(mapping, { procedure });
  const seat = row.territory('territoire_siege', (text) => parseTerritory(text, geography));
  const shares = readShares(row, options);
  const places = readPlace(row, options);
  return {
    key: key ?? '',
    projectKey: row.text('id_projet') ?? deduced?.projectKey ?? null,
    projectName: name,
    beneficiaryName,
    siret,
    beneficiaryType: row.text('type_beneficiaire'),
    role: row.term('role', ROLE_WORDS, null),
    line: row.term('ligne', LINE_WORDS, null) ?? rule?.line ?? defaultLine,
    measureId: row.text('mesure') ?? rule?.measure ?? null,
    operator,
    procedure,
    totalCostCents: row.optionalAmount('cout_total'),
    seat,
    ...places,
    shares,
    partnersTerritory: shares ? null : seat,
    origin: row.origin,
  };
}

/** The region of the place and its département: the first tells the second apart, the second tells a first left empty. */
function readPlace(
  row: RowReader,
  { geography }: ReadOptions,
): Pick<OperationRecord, 'place' | 'placeDepartment'> {
  const region = row.territory('territoire_lieu', (text) => parseTerritory(text, geography));
  const told = row.department('departement_lieu', 'department-ignored', geography);
  if (told !== null && region !== null && region !== told.territory) {
    row.report('department-ignored', 'departement_lieu', 'il n’est pas dans la région du lieu');
    return { place: region, placeDepartment: null };
  }
  return { place: region ?? told?.territory ?? null, placeDepartment: told?.department ?? null };
}

function readShares(row: RowReader, { geography }: ReadOptions): OperationRecord['shares'] {
  const text = row.text('part_partenaires');
  if (text === null) return null;
  return parseShares(text, geography) ?? row.report('invalid-shares', 'part_partenaires');
}

function readMovement(row: RowReader, operationKey: string): MovementRecord | null {
  const stage = row.term('etape', STAGE_WORDS, null);
  if (row.text('etape') === null) row.report('missing-value', 'etape');
  const kind = row.term('nature', KIND_WORDS, 'award');
  const date = readLooseDate(row, 'date', ['year']);
  const amountCents = row.euros;
  const isReduction = kind === 'cancellation' || kind === 'repayment';
  if (isReduction && (amountCents ?? 0) > 0) row.report('unexpected-sign', 'montant', row.raw('nature'));
  if (kind === 'repayment' && stage !== null && stage !== 'paid')
    row.report('repayment-not-paid', 'etape', row.raw('etape'));
  if (stage === null || date === null || amountCents === null) return null;
  return {
    operationKey,
    stage,
    kind,
    date,
    amountCents,
    aidType: row.term('type_aide', AID_WORDS, 'unspecified'),
    fundingSource: row.text('source_financement') ?? 'non précisé',
    status: row.term('statut', STATUS_WORDS, 'consolidated'),
    origin: row.origin,
  };
}
