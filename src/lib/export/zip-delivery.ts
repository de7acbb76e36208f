import type { ConversionManifest, TableFile } from '#lib/contract/manifest.ts';

/** The tables of an import and what they are made of. */
export interface ZippedDelivery {
  readonly manifest: ConversionManifest;
  readonly tables: readonly { readonly file: TableFile; readonly content: Blob }[];
}

const NOTICE =
  'Chiffres non officiels, lus d’un fichier de l’utilisateur dans son navigateur.\r\n' +
  'manifest.json\u00a0: ce qui a été lu, retenu et écarté de chaque fichier.\r\n' +
  '*.arrows\u00a0: tables en flux Arrow IPC, montants en centimes.\r\n';

/** Entries bear no date of their own, so that the same import gives the same bytes. */
const NO_DATE = new Date(Date.UTC(1980, 0, 1, 12));

/** An archive of the tables given, their manifest as `npm run convert` writes it, and a notice that they are not official. */
export async function zipDelivery({ manifest, tables }: ZippedDelivery): Promise<Blob> {
  const { BlobReader, BlobWriter, configure, TextReader, ZipWriter } =
    await import('@zip.js/zip.js/lib/zip-core-native.js');
  configure({ useWebWorkers: false });
  const writer = new ZipWriter(new BlobWriter('application/zip'), {
    lastModDate: NO_DATE,
    extendedTimestamp: false,
  });
  const files = tables.map(({ file }) => file);
  await writer.add('LISEZMOI.txt', new TextReader(NOTICE));
  await writer.add(
    'manifest.json',
    new TextReader(`${JSON.stringify({ ...manifest, tables: files, nature: 'non officiel' }, null, 2)}\n`),
  );
  for (const { file, content } of tables) await writer.add(file.file, new BlobReader(content));
  return writer.close();
}
