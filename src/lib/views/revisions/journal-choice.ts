/** The four ways to narrow the journal, by the name of each in the address. */
export const JOURNAL_FILTERS = ['nature', 'objet', 'indicateur', 'zone'] as const;
export type JournalFilter = (typeof JOURNAL_FILTERS)[number];

/** What the reader narrowed the journal to; an absent filter keeps everything. */
export type JournalChoice = Readonly<Partial<Record<JournalFilter, string>>>;

/** The query of a choice, « » for everything. Apart from the rest of the journal: every mark of a figure needs it. */
export function formatChoice(choice: JournalChoice): string {
  const params = new URLSearchParams();
  for (const name of JOURNAL_FILTERS) if (choice[name]) params.set(name, choice[name]);
  return params.size === 0 ? '' : `?${params.toString()}`;
}
