import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { seededRandom, type Random } from '../demo/random.ts';

/** The columns of a generated file. */
export const SPENDING_HEADERS: readonly string[] =
  'id_operation;id_projet;nom_projet;beneficiaire;siret;type_beneficiaire;role;ligne;mesure;operateur;procedure;cout_total;etape;nature;date;montant;type_aide;source_financement;statut;territoire_siege;territoire_lieu;part_partenaires'.split(
    ';',
  );
const SUBJECTS = [
  'Détection précoce',
  'Aide à la prescription',
  'Lecture d’images',
  'Télésurveillance',
  'Tri',
];
const OBJECTS = ['du mélanome', 'des séjours', 'en cardiologie', 'à l’hôpital', 'des urgences', 'néonatale'];
const BODIES = ['Centre hospitalier fictif', 'Société fictive', 'Université fictive', 'Laboratoire fictif'];
const TYPES = ['établissement public', 'entreprise', 'organisme de recherche', 'association'];
/** Each measure has its line, its operator and its calls, as in any export. */
const MEASURES = [
  { measure: 'impact-ia', line: 'ia-sante', operator: 'A' },
  { measure: 'pepr', line: 'ia-sante', operator: 'B' },
  { measure: 'tiers-lieux', line: 'ia-sante', operator: 'C' },
  { measure: 'dmn', line: 'ia-sante', operator: 'C' },
  { measure: 'cma-tr', line: 'formation', operator: 'D' },
  { measure: '', line: 'formation', operator: 'D' },
] as const;
const REGIONS = [
  ['11', 'Île-de-France'],
  ['84', 'Auvergne-Rhône-Alpes'],
  ['75', 'Nouvelle-Aquitaine'],
  ['76', 'Occitanie'],
  ['93', 'PACA'],
  ['44', 'Grand Est'],
  ['32', 'Hauts-de-France'],
  ['52', 'Pays de la Loire'],
  ['53', 'Bretagne'],
  ['28', 'Normandie'],
  ['27', 'Bourgogne-Franche-Comté'],
  ['24', 'Centre-Val de Loire'],
  ['94', 'Corse'],
  ['01', 'Guadeloupe'],
  ['02', 'Martinique'],
  ['04', 'La Réunion'],
] as const;
const STAGES = ['engagé', 'contractualisé', 'décaissé'];
const FEWEST = 8;
const MOST = 10;
/** Operations open at once: the movements of one lie among those of the others, as in an export by date. */
const OPEN = 500;
const BLOCK_CHARACTERS = 1 << 20;

interface OpenOperation {
  readonly before: string;
  readonly after: string;
  left: number;
  day: number;
}

/** What a generated file holds, counted while it was written. */
export interface Generated {
  readonly bytes: number;
  readonly rows: number;
  readonly operations: number;
}

/**
 * Writes a clean fictitious file of spending in the 22 columns of the site’s layout, at least that many bytes long:
 * 8 to 10 movements an operation, accents, decimal commas, one text cell in ten quoted. The same seed gives the same
 * file, byte for byte.
 */
export async function generateSpending(path: string, size: number, seed = 550_119): Promise<Generated> {
  const random = seededRandom(seed);
  const file = createWriteStream(path);
  const open: OpenOperation[] = [];
  let [bytes, rows, operations] = [0, 0, 0];
  let block = `${SPENDING_HEADERS.join(';')}\n`;
  while (bytes + block.length < size) {
    while (open.length < OPEN) open.push(openOperation((operations += 1), random));
    const at = random.between(0, open.length - 1);
    const operation = open[at];
    if (!operation) break;
    block += `${operation.before}${movement(operation, random)}${operation.after}\n`;
    rows += 1;
    operation.left -= 1;
    if (operation.left === 0) open.splice(at, 1);
    if (block.length < BLOCK_CHARACTERS) continue;
    bytes += await write(file, block);
    block = '';
  }
  bytes += await write(file, block);
  file.end();
  await once(file, 'close');
  return { bytes, rows, operations };
}

async function write(file: ReturnType<typeof createWriteStream>, block: string): Promise<number> {
  const bytes = Buffer.from(block);
  if (!file.write(bytes)) await once(file, 'drain');
  return bytes.length;
}

function openOperation(rank: number, random: Random): OpenOperation {
  const number = String(rank).padStart(7, '0');
  const project = `${random.pick(SUBJECTS)} ${random.pick(OBJECTS)} ${number}`;
  const { measure, line, operator } = random.pick(MEASURES);
  const [region, name] = random.pick(REGIONS);
  const [, elsewhere] = random.pick(REGIONS);
  const cost = random.between(100_000, 900_000_000);
  const before = [
    `OP-${number}`,
    `P${number}`,
    random.chance(0.2) ? `"${project}; phase ""${random.between(1, 3)}"""` : project,
    `${random.pick(BODIES)} ${String(rank % 40_000).padStart(5, '0')}`,
    siretOf(rank % 40_000),
    random.pick(TYPES),
    random.pick(['coordinateur', 'partenaire']),
    line,
    measure,
    `Opérateur fictif ${operator}`,
    `Appel à projets fictif n° ${random.between(1, 30)}`,
    decimal(cost),
  ];
  const after = [region, random.chance(0.9) ? name : elsewhere, ''];
  return {
    before: `${before.join(';')};`,
    after: `;${after.join(';')}`,
    left: random.between(FEWEST, MOST),
    day: random.between(0, 500),
  };
}

function movement(operation: OpenOperation, random: Random): string {
  operation.day += random.between(1, 40);
  const date = new Date(Date.UTC(2024, 0, 1 + operation.day)).toISOString().slice(0, 10);
  return [
    random.pick(STAGES),
    random.weighted([
      ['attribution', 8],
      ['avenant', 2],
    ]),
    date,
    decimal(random.between(10_000, 90_000_000)),
    random.pick(['subvention', 'avance remboursable']),
    random.pick(['France 2030', 'ONDAM', 'Plan de relance']),
    random.pick(['provisoire', 'consolidé']),
  ].join(';');
}

function decimal(cents: number): string {
  return `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, '0')}`;
}

/** SIREN in the range 000…, never attributed, its keys right. */
function siretOf(rank: number): string {
  const siren = withKey(`000${String(rank).padStart(5, '0')}`);
  return withKey(`${siren}0001`);
}

function withKey(digits: string): string {
  let sum = 0;
  for (let at = digits.length - 1, isDoubled = true; at >= 0; at -= 1, isDoubled = !isDoubled) {
    const digit = Number(digits[at]) * (isDoubled ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return `${digits}${(10 - (sum % 10)) % 10}`;
}
