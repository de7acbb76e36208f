import { foldText } from './fold-text.ts';
import type { DeliveredRow } from './delivered-file.ts';
import { toText } from './read-cell.ts';

const MASKS = [
  '(nom masqué)',
  '[nom retiré]',
  '[courriel retiré]',
  '[téléphone retiré]',
  '[numéro personnel retiré]',
];

/** The texts that name the project of a row, folded, one key of JSON; « » parts stand for what is not there. */
export function projectKeyOf(row: DeliveredRow): string {
  return JSON.stringify(projectTexts(row).map(foldText));
}

/** As `projectKeyOf`, with who receives the money: the SIRET, else the name. Equal texts in two files give equal keys. */
export function operationKeyOf(row: DeliveredRow): string {
  return JSON.stringify([...projectTexts(row), receiverOf(row)].map(foldText));
}

/** The first ten bytes of the SHA-256 of a key, in hexadecimal: what ranks two operations of one project and one aid. */
export async function digestOf(key: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(key));
  const bytes = new Uint8Array(digest).subarray(0, 10);
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function projectTexts(row: DeliveredRow): string[] {
  return [
    toText(row.cell('operateur')) ?? '',
    toText(row.cell('procedure')) ?? '',
    toldApart(row, row.cell('nom_projet')),
  ];
}

function receiverOf(row: DeliveredRow): string {
  const siret = row.cell('siret').replace(/\D/g, '').padStart(14, '0');
  if (isSiret(siret)) return siret;
  const name = toldApart(row, row.cell('beneficiaire', 'nom_beneficiaire'));
  return name === '' && row.cell('siret') === 'masqué' ? originOf(row) : name;
}

/** A masked text names nobody: the line of the file tells it from another. */
function toldApart(row: DeliveredRow, cell: string): string {
  const isMasked = MASKS.some((mask) => cell.includes(mask)) || cell === 'masqué';
  return [toText(cell) ?? '', isMasked ? originOf(row) : ''].join(' ').trim();
}

function originOf({ file, line }: DeliveredRow): string {
  return `${file}:${line}`;
}

/** Fourteen digits whose key holds (the sum of Luhn is a multiple of ten). */
function isSiret(text: string): boolean {
  if (!/^\d{14}$/.test(text) || text.endsWith('00000')) return false;
  const sum = [...text].reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}
