import { writeFile } from 'node:fs/promises';
import { schemaMarkdown } from '#lib/contract/describe.ts';

await writeFile('data/SCHEMA.md', schemaMarkdown());
