import { answerNamed, type Keeping } from './answer-file.ts';
import { offlinePage, titleOf, type KeptTitle } from '#lib/views/offline/offline-page.ts';

/** What the browser has of a page: whether it opens without the network, and what the network said just now. */
export interface KeptPage {
  readonly isKept: boolean;
  /** The network did not answer: what is shown may be the copy. */
  readonly isCut: boolean;
  /** When the copy left the server, by the server’s clock; null when it did not say. */
  readonly date: string | null;
}

const ASSET = /_app\/immutable\/[\w./-]+\.(?:js|css)/g;

/** Keeps the page of an address, after all the files that it names: a page that is kept opens whole. Never rejects. */
export async function keepPage(keeping: Keeping, address: string): Promise<KeptPage> {
  const { drawers, scope } = keeping;
  const response = await keeping.fetch(address).catch(() => null);
  if (!response || !isPage(response)) return describeCopy(keeping, address, response === null);
  try {
    const copy = response.clone();
    const needed = filesOf(await response.text(), scope);
    await Promise.all([...needed].map((file) => ensureFile(keeping, file)));
    await drawers.keep('pages', address, copy);
    return await describeCopy(keeping, address, false);
  } catch {
    return describeCopy(keeping, address, false);
  }
}

/** The network first; the copy when it is cut; failing that, a page that lists what is kept. */
export async function answerPage(
  keeping: Keeping,
  request: Request,
  early?: Promise<Response | undefined>,
): Promise<Response> {
  try {
    return (await early) ?? (await keeping.fetch(request));
  } catch {
    const { origin, pathname } = new URL(request.url);
    const copy = await keeping.drawers.read('pages', origin + pathname);
    if (copy) return copy;
    const page = offlinePage(await titlesOf(keeping));
    return new Response(page, { status: 503, headers: { 'content-type': 'text/html; charset=utf-8' } });
  }
}

async function describeCopy({ drawers }: Keeping, address: string, isCut: boolean): Promise<KeptPage> {
  const copy = await drawers.read('pages', address);
  return { isKept: copy !== undefined, isCut, date: copy?.headers.get('date') ?? null };
}

/** A file that fails to come fails the page: it would be kept in part. */
async function ensureFile(keeping: Keeping, address: string): Promise<void> {
  const written: Promise<unknown>[] = [];
  const later = (work: Promise<unknown>) => void written.push(work);
  const response = await answerNamed({ ...keeping, later }, 'assets', new Request(address));
  if (response.status !== 200) throw new Error(`${response.status} ${address}`);
  await Promise.all(written);
}

async function titlesOf({ drawers }: Keeping): Promise<readonly KeptTitle[]> {
  const addresses = await drawers.keys('pages');
  const texts = await Promise.all(
    addresses.map(async (address) => (await drawers.read('pages', address))?.text()),
  );
  return addresses.map((address, index) => ({
    path: new URL(address).pathname,
    title: titleOf(texts[index] ?? ''),
  }));
}

/** Files that a page names to start: its code and its styles. */
function filesOf(html: string, scope: string): ReadonlySet<string> {
  return new Set([...html.matchAll(ASSET)].map(([path]) => scope + path));
}

function isPage(response: Response): boolean {
  const isHtml = (response.headers.get('content-type') ?? '').startsWith('text/html');
  return response.status === 200 && !response.redirected && isHtml;
}
