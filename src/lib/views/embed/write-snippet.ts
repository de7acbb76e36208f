/** What a frame tells the page that holds it: its height, so that nothing of the figure is cut. */
export const HEIGHT_MESSAGE = 'suivi-ia-sante:hauteur';
/** Height of a frame before it tells its own, px. */
const FIRST_HEIGHT = 520;

/** One figure in a frame of another site. */
export interface Embedded {
  /** Public address of the figure, « https://exemple.fr/embed/demo/etapes.formation/ ». */
  readonly address: string;
  readonly title: string;
}

/**
 * Lines to paste in a page: the frame, then a script that gives it the height it asks for, only when the message comes
 * from this very frame and from the site of the figure.
 */
export function writeSnippet({ address, title }: Embedded): string {
  const { origin } = new URL(address);
  return [
    `<iframe src="${escape(address)}" title="${escape(title)}" width="100%" height="${FIRST_HEIGHT}" loading="lazy" style="border:0"></iframe>`,
    '<script>',
    '(function (frame) {',
    '  addEventListener("message", function (event) {',
    `    if (event.origin !== ${JSON.stringify(origin)} || event.source !== frame.contentWindow) return;`,
    `    if (!event.data || event.data.type !== ${JSON.stringify(HEIGHT_MESSAGE)}) return;`,
    '    var height = Number(event.data.height);',
    '    if (height > 0 && height < 5000) frame.height = Math.ceil(height);',
    '  });',
    '})(document.currentScript.previousElementSibling);',
    '</script>',
  ].join('\n');
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
