import { formatDate } from '#lib/views/words/format.ts';
import { typeset } from '#lib/views/words/typeset.ts';

interface Kept {
  readonly isKept: boolean;
  readonly isCut: boolean;
  /** Header `Date` of the copy; null when the server gave none. */
  readonly date: string | null;
}

/** What a reader is told of the copy of the page on show; null when there is none: nothing is promised then. */
export function presentKept({ isKept, isCut, date }: Kept): string | null {
  if (!isKept) return null;
  if (!isCut)
    return typeset(
      'Disponible hors ligne : ce navigateur garde cette page, avec les chiffres qu’elle montre à l’ouverture.',
    );
  const day = date === null ? null : dayOf(date);
  return typeset(
    `Réseau coupé : ce navigateur a gardé cette page${day === null ? '' : ` le ${formatDate(day)}`}. Une livraison plus récente a pu paraître depuis.`,
  );
}

/** « 2026-11-24 », of the header « Tue, 24 Nov 2026 03:54:03 GMT »; null when it is not a date. */
function dayOf(header: string): string | null {
  const time = Date.parse(header);
  return Number.isNaN(time)
    ? null
    : new Intl.DateTimeFormat('fr-CA', { timeZone: 'Europe/Paris' }).format(time);
}
