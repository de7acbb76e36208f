import type { Page } from 'playwright-core';

/** What a page loses when its reader changes how it is shown: each list is empty on a sound page. */
export interface DisplayFaults {
  /** Texts cut, sideways scroll, or texts that do not grow, at twice the size of text. */
  readonly largeText: readonly string[];
  /** Texts cut, or sideways scroll, once letters, words and lines are spread. */
  readonly spacing: readonly string[];
  /** Marks and texts of drawings that no longer stand out in forced colours. */
  readonly forcedColors: readonly string[];
  /** What still moves for a reader who asked for no movement. */
  readonly motion: readonly string[];
  /** Stops of the keyboard that do not show that they have the focus. */
  readonly focus: readonly string[];
  /** Buttons, fields and links out of sentences under 24 px a side, on a narrow screen. */
  readonly targets: readonly string[];
}

const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 320, height: 900 };
/** A size that follows the width of the window in part, as that of titles, grows by 1.6 to 2. */
const LEAST_GROWTH = 1.5;
const STOPS = 'a[href], button:not(:disabled), select, input, textarea, summary, [tabindex="0"]';
/** Criterion 10.12 gives these values. */
const SPREAD =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }' +
  'p { margin-bottom: 2em !important }';

/** Changes the display of a page in turn, and gives it back as it was. Its context must bypass the policy. */
export async function findDisplayFaults(page: Page): Promise<DisplayFaults> {
  // What was set moving before the reader asked has time to end.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
  // A drawing is drawn again at each width, so that what would move then does.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await resize(page, NARROW);
  const targets = await smallTargets(page);
  const focus = await hiddenFocus(page);
  await resize(page, WIDE);
  const motion = await moving(page);
  await page.emulateMedia({ reducedMotion: null, forcedColors: 'active' });
  const forcedColors = await fadedMarks(page);
  await page.emulateMedia({ forcedColors: null });
  const sizes = await textSizes(page);
  const largeText = await withStyle(page, 'html { font-size: 200% }', async () => {
    const grown = await textSizes(page);
    const still = [...grown].filter(([text, size]) => size < LEAST_GROWTH * (sizes.get(text) ?? 0));
    return [...(await losses(page)), ...still.map(([text]) => `does not grow: ${text}`)];
  });
  const spacing = await withStyle(page, SPREAD, () => losses(page));
  return { largeText, spacing, forcedColors, motion, focus, targets };
}

/** Leaves the drawings the time of a frame, to be drawn again at their new width. */
async function resize(page: Page, size: { width: number; height: number }): Promise<void> {
  await page.setViewportSize(size);
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))),
  );
}

async function withStyle<Result>(page: Page, css: string, look: () => Promise<Result>): Promise<Result> {
  const style = await page.addStyleTag({ content: css });
  const result = await look();
  await style.evaluate((node) => (node as Element).remove());
  return result;
}

/** Size of each visible text out of drawings, by its first words. */
async function textSizes(page: Page): Promise<Map<string, number>> {
  return new Map(
    await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('body :not(svg, svg *)')]
        .filter((node) =>
          [...node.childNodes].some(({ nodeType, nodeValue }) => nodeType === 3 && nodeValue?.trim()),
        )
        .filter((node) => node.checkVisibility() && node.clientWidth !== 1)
        .map((node): [string, number] => [
          `${node.tagName} ${node.textContent?.trim().slice(0, 60)}`,
          Number.parseFloat(getComputedStyle(node).fontSize),
        ]),
    ),
  );
}

/** What is cut, with no way to scroll to it, and by how much the page itself scrolls sideways. */
async function losses(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const isCut = (node: HTMLElement) => {
      const { overflowX, overflowY } = getComputedStyle(node);
      const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
      return (
        (hides(overflowX) && node.scrollWidth > node.clientWidth + 1) ||
        (hides(overflowY) && node.scrollHeight > node.clientHeight + 1)
      );
    };
    return [
      ...(scrollWidth > clientWidth ? [`scrolls sideways by ${scrollWidth - clientWidth} px`] : []),
      // A field scrolls by its caret; what is 1 px wide is for screen readers.
      ...[...document.querySelectorAll<HTMLElement>('body :not(svg, svg *, input, textarea, select)')]
        .filter((node) => node.clientWidth > 1 && node.checkVisibility() && isCut(node))
        .map((node) => `cut: ${node.outerHTML.slice(0, 120)}`),
    ];
  });
}

async function fadedMarks(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const probe = document.createElement('p');
    probe.style.color = 'Canvas';
    document.body.append(probe);
    const channels = (colour: string) => {
      const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
      const scale = colour.startsWith('color(') ? 1 : 255;
      return { alpha, light: [red, green, blue].map((value) => value / scale) };
    };
    const luminance = (light: readonly number[]) => {
      const [red = 0, green = 0, blue = 0] = light.map((value) =>
        value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
      );
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const canvas = luminance(channels(getComputedStyle(probe).color).light);
    probe.remove();
    const standsOut = (colour: string, ratio: number) => {
      if (!/\d/.test(colour)) return false;
      const { alpha, light } = channels(colour);
      const own = luminance(light);
      return alpha > 0.5 && (Math.max(own, canvas) + 0.05) / (Math.min(own, canvas) + 0.05) >= ratio;
    };
    const fades = (selector: string, ratio: number, properties: readonly ('fill' | 'stroke' | 'color')[]) =>
      [...document.querySelectorAll(selector)]
        .filter((node) => node.checkVisibility())
        .filter((node) => {
          const parts = [node, ...node.querySelectorAll('*')];
          // A border drawn over a shape is another use of the same outline.
          const outlines = parts.flatMap((part) => [
            ...(part.closest('svg')?.querySelectorAll(`use[href="${part.getAttribute('href')}"]`) ?? []),
          ]);
          const own = [...parts, ...outlines].map((part) => getComputedStyle(part));
          return !own.some((style) => properties.some((property) => standsOut(style[property], ratio)));
        })
        .map((node) => node.outerHTML.slice(0, 120));
    return [...fades('svg [data-mark]', 3, ['fill', 'stroke']), ...fades('svg text', 4.5, ['fill'])];
  });
}

async function moving(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const lasts = (durations: string) =>
      durations.split(',').some((duration) => Number.parseFloat(duration) > 0);
    return [
      ...document.getAnimations().map((animation) => `${animation.playState} animation`),
      ...[...document.querySelectorAll('body, body *')]
        .filter((node) => {
          const { animationDuration, animationName, transitionDuration, scrollBehavior } =
            getComputedStyle(node);
          const isAnimated = animationName !== 'none' && lasts(animationDuration);
          return isAnimated || lasts(transitionDuration) || scrollBehavior === 'smooth';
        })
        .map((node) => node.outerHTML.slice(0, 120)),
    ];
  });
}

async function hiddenFocus(page: Page): Promise<string[]> {
  // The browser shows the focus of whoever used the keyboard last.
  await page.keyboard.press('Tab');
  return page.evaluate((stops) => {
    const around = (node: HTMLElement) => [
      node,
      ...(node instanceof HTMLInputElement ? (node.labels ?? []) : []),
      ...[node.nextElementSibling, node.parentElement].filter((near) => near !== null),
      ...node.querySelectorAll('*'),
    ];
    const drawn = (nodes: readonly Element[]) =>
      nodes
        .map((node) => getComputedStyle(node))
        .map(({ outlineStyle, outlineWidth, stroke, strokeWidth }) =>
          outlineStyle === 'none' ? [stroke, strokeWidth] : [outlineStyle, outlineWidth, stroke, strokeWidth],
        )
        .join();
    const hidden = [...document.querySelectorAll<HTMLElement>(stops)]
      .filter((node) => node.checkVisibility())
      .filter((node) => {
        (document.activeElement as HTMLElement | null)?.blur();
        const nodes = around(node);
        const before = drawn(nodes);
        node.focus({ preventScroll: true });
        return document.activeElement === node && drawn(nodes) === before;
      })
      .map((node) => node.outerHTML.slice(0, 120));
    (document.activeElement as HTMLElement | null)?.blur();
    return hidden;
  }, STOPS);
}

async function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate((stops) => {
    const LEAST = 24;
    return [...document.querySelectorAll<HTMLElement>(stops)]
      .filter((node) => node.checkVisibility() && getComputedStyle(node).display !== 'inline')
      .filter((node) => {
        const pressed = [node, ...(node instanceof HTMLInputElement ? (node.labels ?? []) : [])];
        return !pressed.some((part) => {
          const { width, height } = part.getBoundingClientRect();
          return width >= LEAST && height >= LEAST;
        });
      })
      .map((node) => node.outerHTML.slice(0, 120));
  }, STOPS);
}
