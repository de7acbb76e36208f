import { lastDayOfMonth, monthIndex, type IsoDate } from '#lib/domain/calendar.ts';
import { settleDate, type DataDate } from '#lib/domain/data-date.ts';
import { dateOfData, editionAt, type Edition } from '#lib/views/words/edition.ts';
import { formatDate } from '#lib/views/words/format.ts';

/** The second clock of a page: the date of its data, and what the reader may turn it to. */
export interface ClockView {
  /** « Données au 31 mars 2026 ». */
  readonly shown: string;
  /** Why it is not the date asked for, or what of the page keeps another date; empty where all is said. */
  readonly note: string;
  /** Ends of months, latest first; null where any day may be asked. */
  readonly months: readonly { readonly date: IsoDate; readonly label: string }[] | null;
  readonly first: IsoDate;
  readonly last: IsoDate;
  /** Date shown, empty for the whole delivery. */
  readonly value: IsoDate | '';
}

/** Pages with marks « révisé ». A mark tells the figure of a whole delivery from that of the one before. */
const MARKED = /^(lignes\/.*|regions\/\d\d(\/fiche)?)?$/;
const MARKS =
  'Une marque «\u00a0révisé\u00a0» compare deux livraisons entières\u00a0: la date des données n’y change rien.';

/** What a page says of the date asked for; nothing where all of it is cut there. The first pattern that fits. */
const NOTES: readonly (readonly [page: RegExp, note: string])[] = [
  [
    /^(lignes\/.*|jalons|indicateurs(\/.*)?|silences|carnet|operations|beneficiaires|explorer(\/pivot)?|comparer|regions\/(\d\d(\/fiche)?|equite))?$/,
    '',
  ],
  [
    /^regions$/,
    'Par région, les chiffres à cette date se calculent dans votre navigateur, quand vous le demandez.',
  ],
  [
    /^donnees$/,
    'Les fichiers d’une livraison se téléchargent entiers\u00a0: la date des données ne les coupe pas.',
  ],
  [
    /^parlement$/,
    'La dernière question compare deux livraisons entières\u00a0: la date des données n’y change rien.',
  ],
  [/^revisions$/, 'Le journal compare des livraisons entières\u00a0: la date des données n’y change rien.'],
  [
    /^explorer\/sql$/,
    'Les tables de la console sont celles de la livraison entière\u00a0: datez vos requêtes vous-même.',
  ],
  [/^importer$/, 'Vos fichiers sont lus entiers\u00a0: la date des données ne les coupe pas.'],
  [
    /^(methode|glossaire)$/,
    'Cette page explique les chiffres et n’en montre pas\u00a0: la date des données n’y change rien.',
  ],
  [/^/, 'Cette page ne se coupe pas à une date\u00a0: elle montre la livraison entière.'],
];

/** Null where nothing can be cut. `page` is the page below its dataset. */
export function presentClock(edition: Edition, asked: IsoDate | null, page: string): ClockView | null {
  const { range } = edition;
  if (!range) return null;
  const cut = editionAt(edition, asked);
  const isMarked = MARKED.test(page) && (edition.revised?.length ?? 0) > 0;
  const note = isMarked ? MARKS : (NOTES.find(([pattern]) => pattern.test(page))?.[1] ?? '');
  return {
    shown: `Données au ${formatDate(dateOfData(cut))}`,
    note: [asked ? describeChange(asked, settleDate(asked, range)) : '', cut.cutAt ? note : '']
      .filter(Boolean)
      .join(' '),
    months: range.isMonthly ? listMonths(range.first, range.last) : null,
    first: range.first,
    last: range.last,
    value: cut.cutAt ?? '',
  };
}

function describeChange(asked: IsoDate, { shown, change }: DataDate): string {
  const date = formatDate(shown);
  switch (change) {
    case 'none':
      return '';
    case 'end-of-month':
      return `Date demandée\u00a0: ${formatDate(asked)}. Les montants sont tenus au mois\u00a0: mouvements jusqu’au ${date}.`;
    case 'before':
      return `Date demandée\u00a0: ${formatDate(asked)}, avant les premières données. Chiffres au ${date}, la date la plus proche.`;
    case 'after':
      return `Date demandée\u00a0: ${formatDate(asked)}, après cette livraison. Chiffres au ${date}, la date la plus proche.`;
  }
}

function listMonths(first: IsoDate, last: IsoDate): { date: IsoDate; label: string }[] {
  const length = monthIndex(last) - monthIndex(first) + 1;
  return Array.from({ length }, (_, index) => lastDayOfMonth(monthIndex(last) - index))
    .filter((date) => date < last)
    .map((date) => ({ date, label: formatDate(date) }));
}
