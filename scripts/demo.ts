import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeDemo } from './demo/files.ts';

const FOLDER = 'data/demo';

const files = writeDemo();
for (const [name, bytes] of files) {
  mkdirSync(dirname(join(FOLDER, name)), { recursive: true });
  writeFileSync(join(FOLDER, name), bytes);
}
const size = [...files.values()].reduce((sum, bytes) => sum + bytes.length, 0);
console.log(`${FOLDER} : ${files.size} fichiers, ${Math.round(size / 1000)} ko`);
