import { HEIGHT_MESSAGE } from '#lib/views/embed/write-snippet.ts';

/**
 * Tells the page that holds this frame how high the figure is, now and each time it changes; to the site that opened the
 * frame and to no other. A page that does not say who it is gets nothing. Returns what stops it.
 */
export function tellHeight(): () => void {
  const origin = URL.canParse(document.referrer) ? new URL(document.referrer).origin : null;
  if (origin === null) return () => undefined;
  const observer = new ResizeObserver(() => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    window.parent.postMessage({ type: HEIGHT_MESSAGE, height }, origin);
  });
  observer.observe(document.body);
  return () => observer.disconnect();
}
