import { formatCount } from '#lib/views/words/format.ts';

const PER_PAGE = 50;

/** One page of a long list, counted from 0. */
export interface ListPage<Item> {
  readonly items: readonly Item[];
  readonly page: number;
  readonly pageCount: number;
  /** « 51 à 100 sur 312 » */
  readonly text: string;
}

/** The page asked, or the last one when the list has become shorter. */
export function pageOf<Item>(all: readonly Item[], asked: number): ListPage<Item> {
  const pageCount = Math.max(1, Math.ceil(all.length / PER_PAGE));
  const page = Math.min(Math.max(0, asked), pageCount - 1);
  const start = page * PER_PAGE;
  const items = all.slice(start, start + PER_PAGE);
  return {
    items,
    page,
    pageCount,
    text: `${formatCount(Math.min(start + 1, all.length))} à ${formatCount(start + items.length)} sur ${formatCount(all.length)}`,
  };
}
