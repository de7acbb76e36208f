import type { Page } from 'playwright-core';

/** Faults of what a page is made of: each list is empty on a sound page, and quotes the markup at fault otherwise. */
export interface StructureFaults {
  /** A level that skips one: « h2 > h4 … ». */
  readonly headings: readonly string[];
  /** Language of the page, or of a passage, absent or ill written. */
  readonly languages: readonly string[];
  /** Links without a name. */
  readonly links: readonly string[];
  /** Tables without a caption, heads without a scope. */
  readonly tables: readonly string[];
  /** Landmarks and skip links that lack or lead nowhere. */
  readonly landmarks: readonly string[];
  /** Sounds, films, frames, bitmaps, sounds that start alone, pages that leave alone, windows that open alone. */
  readonly media: readonly string[];
  /** Keyboard orders and shortcuts that are not those of the page. */
  readonly orders: readonly string[];
}

/** Reads the page as it stands; `isFramed` for a figure in the page of another site, which has no shell. */
export async function findStructureFaults(page: Page, isFramed: boolean): Promise<StructureFaults> {
  return page.evaluate((framed) => {
    const quote = (node: Element) => node.outerHTML.slice(0, 120);
    const all = (selector: string) => [...document.querySelectorAll(selector)];
    const nameOf = (node: Element) =>
      [node.getAttribute('aria-label'), node.textContent].map((text) => text?.trim() ?? '').find(Boolean) ??
      '';

    const levels = all('h1, h2, h3, h4, h5, h6').map((node) => ({ node, level: Number(node.tagName[1]) }));
    const main = framed ? ['main'] : ['header', 'nav', 'main', 'footer'];
    const skips = framed ? [] : all('.skip-links a').map((link) => link.getAttribute('href') ?? '');
    return {
      headings: levels
        .filter(({ level }, index) => level > (levels[index - 1]?.level ?? level) + 1)
        .map(({ node }) => quote(node)),
      languages: [
        ...(document.documentElement.lang === 'fr' ? [] : [`html lang="${document.documentElement.lang}"`]),
        ...all('[lang]')
          .filter((node) => !/^[a-z]{2}(?:-[A-Z]{2})?$/.test(node.getAttribute('lang') ?? ''))
          .map(quote),
      ],
      links: all('a[href]')
        .filter((link) => nameOf(link) === '' && !link.querySelector('[aria-label]'))
        .map(quote),
      tables: [
        ...all('table').filter((table) => !table.querySelector('caption')?.textContent?.trim()),
        ...all('table').filter((table) => !table.querySelector('th')),
        ...all('th').filter(
          (head) => !['col', 'row', 'colgroup', 'rowgroup'].includes(head.getAttribute('scope') ?? ''),
        ),
      ].map(quote),
      landmarks: [
        ...main.filter((name) => !document.querySelector(name)).map((name) => `no ${name}`),
        ...(all('main').length === 1 ? [] : [`${all('main').length} main`]),
        ...(framed || skips.includes('#contenu') ? [] : ['no skip link']),
        ...skips.filter((target) => !document.querySelector(target)).map((target) => `nothing at ${target}`),
      ],
      media: all(
        'video, audio, iframe, frame, object, embed, img:not([src^="data:image/svg"]), marquee, blink, area, ' +
          'input[type="image"], [autoplay], meta[http-equiv="refresh"], a[target]:not([target="_self"])',
      ).map(quote),
      orders: all('[tabindex]:not([tabindex="0"]):not([tabindex="-1"]), [accesskey]').map(quote),
    };
  }, isFramed);
}
