import { cp, mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Copies a built version into `published`, under its own name, and gives its folder; null when it is there already:
 * what is published is never written again.
 */
export async function freezeVersion(built: string, published: string, id: string): Promise<string | null> {
  const folder = join(published, id);
  const isThere = await stat(folder).then(
    () => true,
    () => false,
  );
  if (isThere) return null;
  const draft = join(dirname(folder), `.${id}.${process.pid}`);
  await mkdir(published, { recursive: true });
  await rm(draft, { recursive: true, force: true });
  await cp(built, draft, { recursive: true });
  await rename(draft, folder);
  return folder;
}
