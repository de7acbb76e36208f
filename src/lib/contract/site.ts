/** `data/site.json`: what only the publisher of the site knows. Null = « à compléter par l’éditeur », shown as such. */
export interface SiteCard {
  /** Public address of the site, without a trailing slash: QR codes, feeds and link previews need it. */
  readonly baseUrl: string | null;
  readonly publisher: string | null;
  readonly publicationDirector: string | null;
  /** E-mail address for errors and questions. */
  readonly contact: string | null;
  readonly host: string | null;
  /** E-mail address for accessibility requests. */
  readonly accessibilityContact: string | null;
  readonly createdOn: string;
  readonly updatedOn: string;
}
