import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CONFIGURATIONS } from './deploy/write-configurations.ts';

for (const [path, write] of Object.entries(CONFIGURATIONS)) {
  const file = join('deploy', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, write());
  console.log(file);
}
