/** Stands for the `$app/paths` of the site: the bench is served at the root. */
export const base = '';
