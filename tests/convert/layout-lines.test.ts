import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseMapping } from '#lib/contract/mapping.ts';
import { readFile } from '../support/read-file.ts';
import { GEOGRAPHY } from '../support/small-geography.ts';

const CASES = join(import.meta.dirname, '../fixtures/convert');

async function linesOf(name: string, rule: Record<string, string>) {
  const bytes = new Uint8Array(readFileSync(join(CASES, name)));
  const mapping = parseMapping({ rules: [{ ...rule, line: 'formation', measure: 'mesure-fictive' }] });
  const { operations } = await readFile(
    { name, bytes },
    { geography: GEOGRAPHY, mapping, defaultLine: null },
  );
  return operations.map(({ line, measureId }) => (measureId === null ? line : `${line} ${measureId}`));
}

const IN = 'formation mesure-fictive';
const OUT = 'hors-perimetre';

describe('line and measure by the rules of the mapping', () => {
  it.each([
    ['scdl/v1-1.csv', { objet: 'appel fictif ia' }, [IN, IN, OUT, OUT, OUT, OUT, OUT, OUT, OUT]],
    ['scdl/v2-0-2-en-tetes.csv', { dispositif_aide: 'Appel fictif formation' }, [IN, OUT]],
    ['chorus/ae.csv', { programme: '424' }, [IN, IN, IN, OUT]],
    ['chorus/ae.csv', { domaine_fonctionnel: '0103-01-01' }, [OUT, OUT, OUT, IN]],
    ['chorus/cp.csv', { referentiel_programmation: '042400000001' }, [IN, IN]],
    ['aife/ae.csv', { programme: '424', domaine_fonctionnel: '0424-02' }, [IN, IN, IN, IN]],
    ['aife/cp.csv', { programme: '425' }, [OUT]],
  ])('reads %s by %j', async (name, rule, lines) => {
    expect(await linesOf(name, rule)).toEqual(lines);
  });
});
