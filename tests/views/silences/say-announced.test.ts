import { expect, it } from 'vitest';
import type { AnnouncedSilence } from '#lib/views/silences/present-announced.ts';
import { sayAnnounced } from '#lib/views/silences/say-announced.ts';

const silence = (days: number) =>
  ({ length: { days, isAtLeast: false }, lengthText: `${days}\u00a0jours` }) as AnnouncedSilence;

it('says no length of what was announced that very day', () => {
  expect(sayAnnounced([silence(0), silence(0)])).toBe(
    '2\u00a0publications annoncées ou détenues ne sont pas constatées',
  );
});

it('names its actors behind the subject', () => {
  expect(sayAnnounced([silence(12)], ' (DNS)')).toBe(
    '1\u00a0publication annoncée ou détenue (DNS) n’est pas constatée, depuis 12\u00a0jours',
  );
});
