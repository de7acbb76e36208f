import type { Page } from 'playwright-core';

/** What a percentage may be out of, in words. Another base is another word here, so that it is chosen, not slipped in. */
const BASES = [
  'enveloppe',
  'engagé',
  'contractualisé',
  'décaissé',
  'étape précédente',
  'dénominateur',
  'cible',
  'repère',
  'nombre annoncé',
  'total national',
  'montants (?:engagés|contractualisés|décaissés|régionalisés|lus)',
  'base non publiée',
  'habitants',
  'total partagé',
  'établissements enquêtés',
];

const MONTHS = 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre';
/** A number that counts money or things: no percentage, year, day of a month or number of days. */
const NUMBER = `(?!\\d[\\d ]*(?:,\\d+)? ?%|(?:19|20)\\d\\d\\b|\\d+(?:er)? (?:${MONTHS}|jours?))\\d`;

/** « de l’enveloppe », « du contractualisé », « sur 550 M€ », « des 500 000 »; never « plus de 550 M€ ». */
const NAMED_BASE = `(?<!plus |moins |près |partir )(?:\\bd(?:e (?:l’|la )?|u |es |’)|\\bsur (?:l’|la |le |les |une )?)(?:${[...BASES, NUMBER].join('|')})`;

/**
 * The percentages that a page shows without saying, in text that is seen, what they are out of; each with the text
 * around it. A percentage is answered for by the smallest of these that holds it: in a table, its own cell, the heads
 * of its row and column and the caption; elsewhere its sentence block (p, li, dd, heading, summary…), and, in a figure,
 * the title and legend of the figure. What is folded is unfolded first; what only a screen reader hears names nothing.
 */
export async function findBarePercentages(page: Page): Promise<string[]> {
  return page.evaluate((namedBase) => {
    const base = new RegExp(namedBase, 'u');
    const SHOWN = /\d[\s\u00a0\u202f]*%/;
    const BLOCK =
      'p, li, dd, dt, h1, h2, h3, h4, figcaption, caption, summary, label, legend, blockquote, text';
    for (const details of document.querySelectorAll('details')) details.open = true;

    const isSeen = (element: Element) =>
      element.closest('script, style, title, desc, template, noscript, .visually-hidden') === null &&
      element.checkVisibility({ visibilityProperty: true });
    const seenText = (root: Element | null | undefined): string => {
      if (!root) return '';
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const texts: string[] = [];
      while (walker.nextNode())
        if (walker.currentNode.parentElement && isSeen(walker.currentNode.parentElement))
          texts.push(walker.currentNode.textContent ?? '');
      return texts.join('').replace(/\s+/g, ' ').trim();
    };
    const answering = (element: Element): string[] => {
      const cell = element.closest('td, th');
      const figure = element.closest('figure');
      const heads = [...(figure?.querySelectorAll('figcaption, .legend') ?? [])].map(seenText);
      if (!(cell instanceof HTMLTableCellElement)) {
        const block = element.closest(BLOCK) ?? element;
        return [seenText(block), ...heads];
      }
      const table = cell.closest('table');
      const column = [...(table?.tHead?.rows ?? [])].map((row) => seenText(row.cells[cell.cellIndex]));
      const row = seenText(cell.closest('tr')?.querySelector('th'));
      return [seenText(cell), ...column, row, seenText(table?.caption)];
    };

    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const bare: string[] = [];
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement;
      if (!element || !SHOWN.test(walker.currentNode.textContent ?? '') || !isSeen(element)) continue;
      const texts = answering(element);
      if (!texts.some((text) => base.test(text))) bare.push(texts.join(' | ').slice(0, 200));
    }
    return [...new Set(bare)];
  }, NAMED_BASE);
}
