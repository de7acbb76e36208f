import { tmpdir } from 'node:os';
import { expect, it } from 'vitest';
import { cleanList, listComponents } from '../../scripts/site/list-components.ts';

it('keeps of a list what does not belong to the machine that made it', () => {
  const component = { name: 'dossier', externalReferences: [] };
  const references = [
    { type: 'distribution', url: 'https://registre.exemple/a.tgz' },
    { type: 'website', url: 'https://a.exemple' },
  ];
  const list = {
    bomFormat: 'CycloneDX',
    serialNumber: 'urn:uuid:1',
    metadata: { timestamp: '2026-01-01T00:00:00Z', component },
    components: [{ name: 'a', externalReferences: references }, { name: 'b' }],
  };
  expect(cleanList(list)).toEqual({
    bomFormat: 'CycloneDX',
    metadata: { component: { name: 'suivi-ia-sante', externalReferences: [] } },
    components: [
      { name: 'a', externalReferences: [{ type: 'website', url: 'https://a.exemple' }] },
      { name: 'b', externalReferences: [] },
    ],
  });
});

it('lists the engine, the readers of files and the tools, and no address of this machine', () => {
  const list = listComponents();
  const text = JSON.stringify(list);
  expect(list.bomFormat).toBe('CycloneDX');
  for (const name of [
    'pkg:npm/%40duckdb/duckdb-wasm@1.32.0',
    'pkg:npm/papaparse@5.7.1',
    'pkg:npm/svelte@5.57.3',
  ])
    expect(text).toContain(`"purl":"${name}"`);
  for (const foreign of [
    process.cwd(),
    tmpdir(),
    'localhost',
    '127.0.0.1',
    '.tgz',
    '"timestamp"',
    'serialNumber',
  ])
    expect(text).not.toContain(foreign);
});
