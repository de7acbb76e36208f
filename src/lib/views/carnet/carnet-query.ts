import { readList } from './carnet-list.ts';

/** A title is read on one line of a sheet. */
const MAX_TITLE = 120;

/** What an address says of a carnet. */
export interface CarnetQuery {
  readonly ids: readonly string[];
  /** Which hearing, on which date, in the reader’s words. */
  readonly hearing: string;
}

/** The carnet of a query: « ?carnet=engage.ia-sante+etapes.formation&audition=Séance du 3 décembre ». */
export function parseCarnetQuery(search: string): CarnetQuery {
  const params = new URLSearchParams(search);
  return { ids: readList(params.get('carnet')), hearing: cutTitle(params.get('audition') ?? '') };
}

/** The query that shows the same figures to anybody; what else the query before it held stays. */
export function formatCarnetQuery({ ids, hearing }: CarnetQuery, before = ''): string {
  const params = new URLSearchParams(
    [...new URLSearchParams(before)].filter(([name]) => name !== 'carnet' && name !== 'audition'),
  );
  if (ids.length > 0) params.set('carnet', ids.join(' '));
  if (hearing !== '') params.set('audition', hearing);
  return params.size === 0 ? '' : `?${params.toString()}`;
}

export function cutTitle(text: string): string {
  return text.slice(0, MAX_TITLE);
}
