import { describe, expect, it } from 'vitest';
import type { BeneficiaryEntry } from '#lib/contract/shards.ts';
import { beneficiaryUntil } from '#lib/state/entry/beneficiary-until.ts';
import { BENEFICIARIES, OPERATIONS } from '../../support/entry-case.ts';
import { day } from '../../support/records.ts';

const entry = BENEFICIARIES[0] as BeneficiaryEntry;
const answer = (status = 200) =>
  Promise.resolve(new Response(JSON.stringify({ rows: OPERATIONS }), { status }));

describe('beneficiaryUntil', () => {
  it('is what its operations were, whatever else their file holds', async () => {
    const asked: string[] = [];
    const then = await beneficiaryUntil(entry, day('2026-04-30'), ['/0.json'], (address) => {
      asked.push(address);
      return answer();
    });
    expect(asked).toEqual(['/0.json']);
    expect(then.names).toEqual(entry.names);
    expect(then.operations.map(({ id, cents }) => [id, cents])).toEqual([
      ['a', { committed: 1000 }],
      ['b', { committed: -101 }],
    ]);
    const partners = then.placed.filter(({ rules }) => rules.includes('partners'));
    expect(partners.map(({ territory, operations, cents }) => [territory, operations, cents])).toEqual([
      ['53', 2, { committed: 949 }],
      ['com', 1, { committed: -50 }],
    ]);
  });

  it('has no operation before the first one moved, and keeps its names', async () => {
    const then = await beneficiaryUntil(entry, day('2026-02-28'), ['/0.json'], () => answer());
    expect(then).toEqual({ ...entry, operations: [], placed: [] });
  });

  it('is the whole of it at the date of the delivery', async () => {
    expect(await beneficiaryUntil(entry, day('2026-06-30'), ['/0.json'], () => answer())).toEqual(entry);
  });

  it('fails where a file does', async () => {
    const read = beneficiaryUntil(entry, day('2026-04-30'), ['/0.json'], () => answer(404));
    await expect(read).rejects.toThrow('404 /0.json');
  });
});
