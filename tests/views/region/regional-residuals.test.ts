import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cents } from '#lib/domain/money.ts';
import { TERRITORIES } from '#lib/domain/territory.ts';
import {
  nationalCents,
  presentBalance,
  presentResiduals,
  regionalCents,
} from '#lib/views/region/regional-residuals.ts';
import { AMOUNTS } from '../../support/regional-case.ts';

describe('money that is in no region', () => {
  it('is shown with its share of the national figure, zero included', () => {
    // 18 régions : 17 100 € ; avec 50 € et 450 € : 17 600 €.
    expect(nationalCents(AMOUNTS)).toBe(17_600_00);
    expect(presentResiduals(AMOUNTS).map(({ code, text }) => [code, text])).toEqual([
      ['com', '50\u00a0€ (0,3\u00a0%)'],
      ['non-regionalised', '450\u00a0€ (2,6\u00a0%)'],
      ['unknown', '0\u00a0€ (0\u00a0%)'],
    ]);
  });

  it('is n.c. when nothing was published', () => {
    expect(nationalCents(null)).toBeNull();
    expect(presentResiduals(null).map(({ text }) => text)).toEqual(['n.c.', 'n.c.', 'n.c.']);
  });

  it('makes, with the 18 regions, the national figure to the cent', () => {
    const amount = fc.integer({ min: -1e12, max: 1e12 });
    fc.assert(
      fc.property(fc.array(amount, { minLength: 21, maxLength: 21 }), (values) => {
        const amounts = new Map(TERRITORIES.map((code, index) => [code, cents(values[index] ?? 0)]));
        const residuals = presentResiduals(amounts).reduce((sum, residual) => sum + (residual.cents ?? 0), 0);
        expect((regionalCents(amounts) ?? 0) + residuals).toBe(values.reduce((a, b) => a + b, 0));
      }),
    );
  });
});

describe('balance', () => {
  it('goes from the regions to the national figure', () => {
    expect(presentBalance(AMOUNTS).map(({ label, amount, share }) => [label, amount, share])).toEqual([
      ['Les 18 régions', '17,1\u00a0k€', '97,2\u00a0%'],
      ['Collectivités hors des 18 régions', '50\u00a0€', '0,3\u00a0%'],
      ['Non régionalisé', '450\u00a0€', '2,6\u00a0%'],
      ['Non renseigné', '0\u00a0€', '0\u00a0%'],
      ['Total national', '17,6\u00a0k€', '100\u00a0%'],
    ]);
  });
});
