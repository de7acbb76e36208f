import { extractText, getDocumentProxy } from 'unpdf';

/** Text of each page of a file of PDF, in reading order, one space between words. */
export async function readPdf(bytes: Uint8Array): Promise<readonly string[]> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: false });
  return text.map((page) => page.replace(/\s+/g, ' ').trim());
}

/** What assistive software is told of a file of PDF: its language, « fr », and the names of its structure, « H1 », « Table »… */
export async function readPdfTags(
  bytes: Uint8Array,
): Promise<{ readonly language: string | null; readonly roles: ReadonlySet<string> }> {
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const { info } = (await document.getMetadata()) as { info: { Language?: string } };
  const roles = new Set<string>();
  for (let page = 1; page <= document.numPages; page++)
    collectRoles(await (await document.getPage(page)).getStructTree(), roles);
  return { language: info.Language ?? null, roles };
}

/** Text without its spaces, ligatures undone: lines are broken where the page ends, not where a sentence does. */
export function squeeze(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '');
}

function collectRoles(node: object | null, roles: Set<string>): void {
  if (node === null) return;
  if ('role' in node && typeof node.role === 'string') roles.add(node.role);
  if ('children' in node && Array.isArray(node.children))
    for (const child of node.children as object[]) collectRoles(child, roles);
}
