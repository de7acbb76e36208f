import { describe, expect, it } from 'vitest';
import type { IsoDate } from '#lib/domain/calendar.ts';
import { presentClock } from '#lib/views/clock/present-clock.ts';
import { dateOfData, editionAt, type Edition } from '#lib/views/words/edition.ts';

const day = (text: string) => text as IsoDate;
const edition = {
  version: { id: '2026-03-31-00000001', date: '2026-03-31' },
  range: { first: day('2025-12-31'), last: day('2026-03-31'), isMonthly: true },
} as Edition;
const noteOf = (asked: string, page = '') => presentClock(edition, day(asked), page)?.note;

describe('presentClock', () => {
  it('offers the ends of the months before the delivery, the last first', () => {
    const clock = presentClock(edition, null, '');
    expect(clock).toMatchObject({ shown: 'Données au 31\u00a0mars 2026', note: '', value: '' });
    expect(clock?.months?.map(({ date }) => date)).toEqual(['2026-02-28', '2026-01-31', '2025-12-31']);
  });

  it('says which date it shows when it is not the one asked for', () => {
    expect(noteOf('2026-02-28')).toBe('');
    expect(noteOf('2026-02-15')).toBe(
      'Date demandée\u00a0: 15\u00a0février 2026. Les montants sont tenus au mois\u00a0: mouvements jusqu’au 31\u00a0janvier 2026.',
    );
    expect(noteOf('2020-01-01')).toBe(
      'Date demandée\u00a0: 1er\u00a0janvier 2020, avant les premières données. Chiffres au 31\u00a0décembre 2025, la date la plus proche.',
    );
    expect(noteOf('2027-01-01')).toBe(
      'Date demandée\u00a0: 1er\u00a0janvier 2027, après cette livraison. Chiffres au 31\u00a0mars 2026, la date la plus proche.',
    );
  });

  it('says what a page does with the date', () => {
    expect(noteOf('2026-02-28', 'lignes/formation')).toBe('');
    expect(noteOf('2026-02-28', 'regions')).toContain('dans votre navigateur');
    expect(noteOf('2026-02-28', 'regions/84')).toBe('');
    for (const page of [
      'explorer',
      'explorer/pivot',
      'comparer',
      'operations',
      'beneficiaires',
      'regions/equite',
    ])
      expect(noteOf('2026-02-28', page)).toBe('');
    expect(noteOf('2026-02-28', 'explorer/sql')).toContain('datez vos requêtes');
    for (const page of ['regions/84/fiche', 'silences', 'carnet', 'jalons'])
      expect(noteOf('2026-02-28', page)).toBe('');
    expect(noteOf('2026-02-28', 'donnees')).toBe(
      'Les fichiers d’une livraison se téléchargent entiers\u00a0: la date des données ne les coupe pas.',
    );
    expect(noteOf('2026-02-28', 'parlement')).toBe(
      'La dernière question compare deux livraisons entières\u00a0: la date des données n’y change rien.',
    );
    expect(noteOf('2026-02-28', 'revisions')).toContain('livraisons entières');
    expect(noteOf('2026-02-28', 'importer')).toContain('lus entiers');
    for (const page of ['methode', 'glossaire'])
      expect(noteOf('2026-02-28', page)).toContain('explique les chiffres');
    expect(noteOf('2026-02-28', 'autre')).toContain('la livraison entière');
    expect(noteOf('2026-03-31', 'methode')).toBe('');
  });

  it('says what a mark of revision compares, where the delivery revises something', () => {
    const revised = { ...edition, revised: ['ia-sante/committed'] };
    for (const page of ['', 'lignes/ia-sante', 'regions/84', 'regions/84/fiche'])
      expect(presentClock(revised, day('2026-02-28'), page)?.note).toBe(
        'Une marque «\u00a0révisé\u00a0» compare deux livraisons entières\u00a0: la date des données n’y change rien.',
      );
    expect(presentClock(revised, day('2026-02-28'), 'carnet')?.note).toBe('');
    expect(presentClock(revised, null, '')?.note).toBe('');
  });

  it('offers any day where nothing is kept by month, and nothing where nothing can be cut', () => {
    const facts = { ...edition, range: { ...edition.range!, isMonthly: false } };
    expect(presentClock(facts, day('2026-02-15'), '')).toMatchObject({ months: null, value: '2026-02-15' });
    const whole = { version: edition.version } as Edition;
    expect(presentClock(whole, null, '')).toBeNull();
  });
});

describe('editionAt', () => {
  it('is cut only where something is left out', () => {
    expect(dateOfData(editionAt(edition, day('2026-01-31')))).toBe('2026-01-31');
    for (const asked of [null, day('2026-03-31'), day('2026-12-31')])
      expect(editionAt(edition, asked)).toBe(edition);
  });
});
