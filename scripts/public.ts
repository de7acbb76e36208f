import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { factsKnownOn } from './public/known-on.ts';

const FOLDER = 'data/public';
const DELIVERIES = ['2025-11-12', '2026-11-23'];

const names = readdirSync(join(FOLDER, 'facts')).filter((name) => name.endsWith('.csv'));
const facts = new Map(names.map((name) => [name, readFileSync(join(FOLDER, 'facts', name), 'utf8')]));
for (const date of DELIVERIES) {
  const files = factsKnownOn(facts, date);
  mkdirSync(join(FOLDER, date), { recursive: true });
  for (const [name, text] of files) writeFileSync(join(FOLDER, date, name), text);
  console.log(`${FOLDER}/${date} : ${files.size} fichiers`);
}
