import type { FileMapping, MappedLayout } from '#lib/contract/file-mapping.ts';
import { formatEuros } from '#lib/convert/cells/format-euros.ts';
import { isMissing } from '#lib/convert/cells/missing.ts';
import { parseAmount } from '#lib/convert/cells/parse-amount.ts';
import { parseNumber } from '#lib/convert/cells/parse-number.ts';
import { parseDate, parsePeriod } from '#lib/convert/cells/parse-date.ts';
import { COUNTED_WORDS, LINE_WORDS, STAGE_WORDS, VALUE_WORDS } from '#lib/convert/cells/vocabulary.ts';
import { LINE_LABELS, STAGE_LABELS } from '#lib/contract/code-labels.ts';

/** A row as a mapping reads it: our header → what is understood, or why nothing is. */
export type PreviewedRecord = readonly (readonly [string, string])[];

const SHOWN = 3;

/** The first three rows of a file as a mapping reads them, cell by cell, with the readers of the conversion. */
export function previewRecords(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  { layout = 'spending', columns, constants, unit }: FileMapping,
): readonly PreviewedRecord[] {
  const places = Object.entries(columns).map(([role, header]) => [role, headers.indexOf(header)] as const);
  return rows
    .slice(0, SHOWN)
    .map((cells) => [
      ...places.map(
        ([role, place]) =>
          [role, understand(READERS[layout][role], cells[place]?.trim() ?? '', unit)] as const,
      ),
      ...Object.entries(constants).map(
        ([role, text]) => [role, understand(READERS[layout][role], text, unit)] as const,
      ),
    ]);
}

type Reader = (text: string, unit: string | undefined) => string | null;

function understand(read: Reader | undefined, text: string, unit: string | undefined): string {
  if (isMissing(text)) return '(vide)';
  return read ? (read(text, unit) ?? `«\u00a0${text}\u00a0» ne se lit pas`) : text;
}

const READERS: Readonly<Record<MappedLayout, Readonly<Record<string, Reader>>>> = {
  spending: {
    montant: readAmount,
    cout_total: readAmount,
    date: (text) => parseDate(text, ['year']),
    etape: (text) => labelOf(STAGE_LABELS, STAGE_WORDS.idOf(text)),
    ligne: (text) => labelOf(LINE_LABELS, LINE_WORDS.idOf(text)),
  },
  observations: {
    valeur: (text) => parseNumber(text)?.toLocaleString('fr-FR', { maximumFractionDigits: 20 }) ?? null,
    date: (text) => parsePeriod(text)?.date ?? null,
    type_valeur: (text) => VALUE_WORDS.idOf(text),
    compte_comme: (text) => (COUNTED_WORDS.idOf(text) === null ? null : text),
  },
};

function readAmount(text: string, unit: string | undefined): string | null {
  const { cents } = parseAmount(text, unit);
  return cents === null ? null : formatEuros(cents);
}

function labelOf<Id extends string>(labels: Readonly<Record<Id, string>>, id: Id | null): string | null {
  return id === null ? null : labels[id];
}
