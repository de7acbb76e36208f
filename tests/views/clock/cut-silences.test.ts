import { describe, expect, it } from 'vitest';
import type { IsoDate } from '#lib/domain/calendar.ts';
import type { AnnouncementRow, SourceRow } from '#lib/queries/facts.ts';
import { silencesUntil } from '#lib/views/clock/cut-silences.ts';
import { presentSilences } from '#lib/views/silences/present-silences.ts';
import type { SilenceRows } from '#lib/views/silences/silence-rows.ts';

const day = (text: string) => text as IsoDate;
const announcement = (announcementId: string, announcedOn: string | null) =>
  ({
    announcementId,
    kind: announcedOn === null ? 'never-announced' : 'announced-not-seen',
    label: announcementId,
    line: 'ia-sante',
    announcedOn,
    datePrecision: 'day',
    sourceId: announcedOn === null ? null : 's1',
    quoteOrState: null,
    owner: null,
  }) as AnnouncementRow;
const value = (zoneId: string, date: string) => ({
  indicatorId: 'lieux',
  zoneId,
  date: day(date),
  datePrecision: 'day' as const,
  kind: 'va' as const,
  value: 4,
  sourceId: 's1',
});
const rows: SilenceRows = {
  announcements: [
    announcement('bilan', '2025-11-12'),
    announcement('referentiel', '2026-06-01'),
    announcement('jamais', null),
  ],
  indicators: [
    {
      indicatorId: 'lieux',
      label: 'Lieux',
      perimeter: 'ia-sante',
      producer: null,
      periodicity: null,
    } as never,
  ],
  observations: [value('R01', '2025-12-31'), value('R02', '2026-03-31')],
  regions: [
    { regionCode: '01', name: 'Région A' },
    { regionCode: '02', name: 'Région B' },
  ],
  coverage: [],
  sources: [{ sourceId: 's1', knownOn: day('2025-11-12') } as SourceRow],
};
const viewOn = (date: string) =>
  presentSilences(silencesUntil(rows, day(date)), { asOf: day(date), nature: 'public' });

describe('silencesUntil', () => {
  it('knows what was announced by then, and counts the days to then', () => {
    const told = (date: string) => viewOn(date).announced.map(({ key, lengthText }) => [key, lengthText]);
    expect(told('2025-11-11')).toEqual([]);
    expect(told('2025-11-21')).toEqual([['bilan', '9\u00a0jours']]);
    expect(told('2026-06-11')).toEqual([
      ['bilan', '211\u00a0jours'],
      ['referentiel', '10\u00a0jours'],
    ]);
    expect(viewOn('2025-11-21').sentence).toBe(
      'Au 21\u00a0novembre 2025, 1\u00a0publication annoncée ou détenue n’est pas constatée, depuis 9\u00a0jours.',
    );
  });

  it('keeps what nobody ever announced', () => {
    expect(viewOn('2025-01-01').neverAnnounced.map(({ key }) => key)).toEqual(['jamais']);
  });

  it('finds without a value the regions that had none yet', () => {
    const silent = (date: string) => viewOn(date).emptyIndicators[0]?.regions?.names;
    expect(silent('2025-12-30')).toEqual(['Région A', 'Région B']);
    expect(silent('2025-12-31')).toEqual(['Région B']);
    expect(silent('2026-03-31')).toBeUndefined();
  });
});
