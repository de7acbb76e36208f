import { expect, it } from 'vitest';
import { NO_MAPPING } from '#lib/contract/mapping.ts';
import { movementRepeats, observationRepeats } from '#lib/convert/tables/find-repeats.ts';
import { readFile } from '../../support/read-file.ts';
import { GEOGRAPHY } from '../../support/small-geography.ts';

const HEAD = 'id_operation;ligne;etape;date;montant';
const VALUES = 'identifiant_indic;zone_id;date_valeur;type_valeur;valeur';

async function repeatsIn(files: Record<string, string>) {
  const options = { mapping: NO_MAPPING, defaultLine: null, geography: GEOGRAPHY };
  const readings = await Promise.all(
    Object.entries(files).map(([name, text]) =>
      readFile({ name, bytes: new TextEncoder().encode(text) }, options),
    ),
  );
  const [ofMovements, ofValues] = [movementRepeats(), observationRepeats()];
  const issues = [
    ...readings.flatMap(({ movements }) => movements.map((record) => ofMovements.add(record))),
    ...readings.flatMap(({ observations }) => observations.map((record) => ofValues.add(record))),
  ].filter((found) => found !== null);
  return issues.map(({ file, line, code, message }) => [file, line, code, message.includes('a.csv:2')]);
}

it('names the movement that two overlapping exports both give, and no other', async () => {
  const found = await repeatsIn({
    'a.csv': `${HEAD}\nop-1;ia-sante;payé;2026-01-15;100\nop-1;ia-sante;payé;2026-02-15;100`,
    'b.csv': `${HEAD}\nop-1;ia-sante;payé;15/01/2026;100,00\nop-2;ia-sante;payé;2026-02-15;100`,
  });
  expect(found).toEqual([['b.csv', 2, 'repeated-elsewhere', true]]);
});

it('names the value that two files give for one key, even when they differ', async () => {
  const found = await repeatsIn({
    'a.csv': `${VALUES}\nIND-901;FRANCE;2026-01-31;va;10`,
    'b.csv': `${VALUES}\nIND-901;FRANCE;2026-01-31;va;11\nIND-901;R84;2026-01-31;va;10`,
  });
  expect(found).toEqual([['b.csv', 2, 'repeated-elsewhere', true]]);
});

it('says nothing of equal movements of one file, which are two unless their rows are identical', async () => {
  const found = await repeatsIn({
    'a.csv': `${HEAD};nom_projet\nop-1;ia-sante;payé;2026-01-15;100;un\nop-1;ia-sante;payé;2026-01-15;100;deux`,
  });
  expect(found).toEqual([]);
});
