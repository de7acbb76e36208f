import type { ConversionManifest, TableFile } from '#lib/contract/manifest.ts';
import { zipFiles } from './zip-files.ts';

/** The tables of an import and what they are made of. */
export interface ZippedDelivery {
  readonly manifest: ConversionManifest;
  readonly tables: readonly { readonly file: TableFile; readonly content: Blob }[];
}

const NOTICE =
  'Chiffres non officiels, lus d’un fichier de l’utilisateur dans son navigateur.\r\n' +
  'manifest.json\u00a0: ce qui a été lu, retenu et écarté de chaque fichier.\r\n' +
  '*.arrows\u00a0: tables en flux Arrow IPC, montants en centimes.\r\n';

/** An archive of the tables given, their manifest as `npm run convert` writes it, and a notice that they are not official. */
export async function zipDelivery({ manifest, tables }: ZippedDelivery): Promise<Blob> {
  const files = tables.map(({ file }) => file);
  return zipFiles([
    { name: 'LISEZMOI.txt', content: NOTICE },
    {
      name: 'manifest.json',
      content: `${JSON.stringify({ ...manifest, tables: files, nature: 'non officiel' }, null, 2)}\n`,
    },
    ...tables.map(({ file, content }) => ({ name: file.file, content })),
  ]);
}
