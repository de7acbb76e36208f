/** The figures a page shows: a dataset, and one of its versions (null = the latest). `base` is the site’s own prefix. */
export interface Scope {
  readonly base: string;
  readonly dataset: string;
  readonly version: string | null;
}

/** Address of a page of one dataset, with its trailing slash: « /demo/v/2026-09-30-1a2b3c4d/lignes/formation/ ». */
export function addressOf({ base, dataset, version }: Scope, page = ''): string {
  const parts = [dataset, ...(version === null ? [] : ['v', version]), ...page.split('/').filter(Boolean)];
  return `${base}/${parts.map(encodeURIComponent).join('/')}/`;
}

/** Address of a built file: a table of a version, its report. */
export function dataAddress(base: string, file: string): string {
  return `${base}/data/${file.split('/').map(encodeURIComponent).join('/')}`;
}
