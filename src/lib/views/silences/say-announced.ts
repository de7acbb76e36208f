import { agree } from '#lib/views/words/agree.ts';
import { formatQuantity } from '#lib/views/words/format.ts';
import type { AnnouncedSilence } from './present-announced.ts';

/**
 * « 2 publications annoncées ou détenues (DNS) ne sont pas constatées, depuis 376 jours pour la plus ancienne », the
 * longest first; what was announced on the very day of the data has no length to tell. `by` stands behind the subject.
 */
export function sayAnnounced(silences: readonly AnnouncedSilence[], by = ''): string {
  const count = silences.length;
  if (count === 0) return 'aucune publication annoncée ou détenue ne manque';
  const [oldest] = silences;
  const since = oldest?.length?.days
    ? `, depuis ${oldest.lengthText}${agree(count, '', ' pour la plus ancienne')}`
    : '';
  const subject = formatQuantity(
    count,
    'publication annoncée ou détenue',
    'publications annoncées ou détenues',
  );
  return `${subject}${by} ${agree(count, 'n’est pas constatée', 'ne sont pas constatées')}${since}`;
}
