import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { formatFileSize, formatQuantity } from '#lib/views/words/format.ts';
import { writeArchive } from './archive/write-archive.ts';
import { isSiteBuilt } from './site/build-site.ts';

const target = process.argv[2] ?? 'archive/suivi-ia-sante.zip';

if (isSiteBuilt()) {
  const { zip, files, digest } = await writeArchive('build');
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, new Uint8Array(await zip.arrayBuffer()));
  console.log(
    `${target}\u00a0: ${formatQuantity(files, 'fichier', 'fichiers')}, ${formatFileSize(zip.size)}`,
  );
  console.log(`Empreinte à annoncer, celle de SHA256SUMS\u00a0: ${digest}`);
} else {
  console.error('Le site de ces sources n’est pas construit : lancez d’abord npm run build.');
  process.exitCode = 1;
}
