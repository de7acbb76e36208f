/** A file of an archive. */
export interface ZippedFile {
  readonly name: string;
  readonly content: Blob | string;
}

/** Entries bear no date of their own, so that the same files give the same bytes. */
const NO_DATE = new Date(Date.UTC(1980, 0, 1, 12));

/** An archive of the files given, in their order; what writes it is loaded when it is called. */
export async function zipFiles(files: readonly ZippedFile[]): Promise<Blob> {
  const { BlobReader, BlobWriter, configure, TextReader, ZipWriter } =
    await import('@zip.js/zip.js/lib/zip-core-native.js');
  configure({ useWebWorkers: false });
  const writer = new ZipWriter(new BlobWriter('application/zip'), {
    lastModDate: NO_DATE,
    extendedTimestamp: false,
  });
  for (const { name, content } of files)
    await writer.add(name, typeof content === 'string' ? new TextReader(content) : new BlobReader(content));
  return writer.close();
}
