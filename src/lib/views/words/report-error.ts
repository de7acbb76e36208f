/** What a reader reports on. */
interface Reported {
  /** Null until the publisher gives it: the mail then opens without a recipient. */
  readonly contact: string | null;
  readonly figure: string;
  readonly page: string;
  readonly version: string;
}

/** Address of a mail to the publisher that already says which figure, which page and which version. */
export function presentReport({ contact, figure, page, version }: Reported): string {
  const subject = `Erreur signalée\u00a0: ${figure}`;
  const body = [
    `Figure\u00a0: ${figure}`,
    `Page\u00a0: ${page}`,
    `Version\u00a0: ${version}`,
    '',
    'Ce qui me semble faux\u00a0:',
    '',
  ];
  const query = [
    `subject=${encodeURIComponent(subject)}`,
    `body=${encodeURIComponent(body.join('\r\n'))}`,
  ].join('&');
  return `mailto:${encodeURIComponent(contact ?? '').replace('%40', '@')}?${query}`;
}
