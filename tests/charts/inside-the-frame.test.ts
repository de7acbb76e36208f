import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutBullet } from '#lib/charts/bullet.ts';
import { layoutCumulative } from '#lib/charts/cumulative-steps.ts';
import { layoutPublishedPoints } from '#lib/charts/published-points.ts';
import { layoutRegionDots } from '#lib/charts/region-dots.ts';
import { layoutStageBars } from '#lib/charts/stage-bars.ts';
import { textWidth } from '#lib/charts/text-width.ts';
import { STAGES } from '#lib/domain/stage.ts';
import { dateFromDays } from '#lib/domain/calendar.ts';
import type { CumulativeView } from '#lib/views/figure/chart-views.ts';
import { formatMillions } from '#lib/views/words/format.ts';
import { bulletWithTarget, regionsWithMedian, stagesInFull } from '../support/chart-cases.ts';

const widths = fc.integer({ min: 280, max: 1100 });
const amounts = fc.integer({ min: 0, max: 2_000_000_000_00 });

interface Ink {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
}

function ink(text: string, left: number, baseline: number, sizePx: number, weight?: 'bold'): Ink {
  return { text, left, right: left + textWidth(text, sizePx, weight), baseline };
}

function expectInside(labels: readonly Ink[], { width, height }: { width: number; height: number }): void {
  for (const label of labels) {
    expect(label.left, label.text).toBeGreaterThanOrEqual(0);
    expect(label.right, label.text).toBeLessThanOrEqual(width + 1e-6);
    expect(label.baseline, label.text).toBeGreaterThanOrEqual(10);
    expect(label.baseline, label.text).toBeLessThanOrEqual(height);
  }
}

const cumulativeViews = fc
  .record({
    months: fc.integer({ min: 3, max: 120 }),
    seriesMonths: fc.integer({ min: 1, max: 60 }),
    cents: fc.array(amounts, { minLength: 0, maxLength: 3 }),
    ceiling: amounts,
    pathEnd: fc.option(amounts),
  })
  .map(({ months, seriesMonths, cents, ceiling, pathEnd }): CumulativeView => {
    const last = Math.min(months, seriesMonths);
    return {
      line: 'ia-sante',
      fromMonth: 24000,
      toMonth: 24000 + months,
      series: cents.map((amount, index) => ({
        stage: STAGES[index] ?? 'paid',
        label: ['Engagé', 'Contractualisé', 'Décaissé'][index] ?? '',
        points: [
          { month: 24000, cents: Math.floor(amount / 2) },
          { month: 24000 + last, cents: amount },
        ],
      })),
      path:
        pathEnd === null
          ? null
          : {
              kind: 'official',
              label: 'Trajectoire fictive (engagé)',
              points: [
                { month: 24000, cents: 0 },
                { month: 24000 + months, cents: pathEnd },
              ],
            },
      ceiling: { cents: ceiling, label: `Enveloppe : ${formatMillions(ceiling)}` },
    };
  });

describe('every label stays inside the frame', () => {
  it('of cumulative steps', () => {
    fc.assert(
      fc.property(cumulativeViews, widths, (view, width) => {
        const layout = layoutCumulative(view, width);
        expectInside(
          [
            ...layout.yTicks.map(({ label, y }) => ink(label, 0, y - 4, 12)),
            ...layout.xTicks.map(({ label, x }) => ink(label, x + 3, layout.axisY + 18, 12)),
            ...(layout.ceiling ? [ink(layout.ceiling.label, 0, layout.ceiling.y - 7, 13, 'bold')] : []),
            ...(layout.path ? [ink(layout.path.label, layout.path.labelX, layout.path.labelY, 13)] : []),
            ...layout.curves.flatMap(({ name, value, labelY }) => {
              const first = ink(`${name} `, layout.labelX, labelY, 13);
              const second = layout.isStacked
                ? ink(value, layout.labelX, labelY + 16, 13, 'bold')
                : ink(value, first.right, labelY, 13, 'bold');
              return [first, second];
            }),
          ],
          layout,
        );
      }),
    );
  });

  it('of cumulative steps, and labels of curves never share a line', () => {
    fc.assert(
      fc.property(cumulativeViews, widths, (view, width) => {
        const { curves, isStacked } = layoutCumulative(view, width);
        const heights = curves.map(({ labelY }) => labelY).toSorted((a, b) => a - b);
        for (const [index, height] of heights.slice(1).entries())
          expect(height - (heights[index] ?? 0)).toBeGreaterThanOrEqual(isStacked ? 34 : 17);
        expect(curves).toHaveLength(view.series.length);
      }),
    );
  });

  it('of region dots', () => {
    const values = fc.array(fc.option(fc.integer({ min: -99, max: 999 })), {
      minLength: 18,
      maxLength: 18,
    });
    fc.assert(
      fc.property(
        values,
        fc.option(fc.integer({ min: 0, max: 4000 })),
        widths,
        (numbers, reference, width) => {
          const layout = layoutRegionDots(
            {
              ...regionsWithMedian,
              marks: regionsWithMedian.marks.map((mark, index) => {
                const value = numbers[index] ?? null;
                return {
                  ...mark,
                  measured: { ...mark.measured, value, text: value === null ? 'n.c.' : `${value},40 €` },
                };
              }),
              reference:
                reference === null
                  ? null
                  : {
                      kind: 'benchmark',
                      value: reference,
                      label: `Repère de population : ${reference},40 €`,
                    },
            },
            width,
          );
          expectInside(
            layout.dots.flatMap(({ mark, labelY, noteY }) => {
              const { text } = mark.measured;
              const value = ink(text, width - textWidth(text, 14), labelY, 14);
              const name = ink(mark.name, 0, labelY, 14);
              const noteX = noteY === labelY ? name.right + 5 : 0;
              const reserve = noteY === null ? [] : [ink(`(${mark.note})`, noteX, noteY, 12)];
              for (const words of [name, ...reserve].filter(({ baseline }) => baseline === labelY))
                expect(words.right, words.text).toBeLessThan(value.left);
              return [name, ...reserve, value];
            }),
            layout,
          );
          for (const { x } of layout.dots.filter(({ x: at }) => at !== null)) {
            expect(x).toBeGreaterThanOrEqual(layout.left);
            expect(x).toBeLessThanOrEqual(layout.right);
          }
          if (layout.reference)
            expectInside([ink(layout.reference.label, layout.reference.labelX, 15, 13)], layout);
        },
      ),
    );
  });

  it('of stage bars', () => {
    fc.assert(
      fc.property(fc.array(fc.option(amounts), { minLength: 4, maxLength: 4 }), widths, (cents, width) => {
        const bars = stagesInFull.bars.map((bar, index) => {
          const value = cents[index] ?? null;
          return {
            ...bar,
            amount: { ...bar.amount, value, text: value === null ? 'n.c.' : formatMillions(value) },
          };
        });
        const layout = layoutStageBars({ line: 'ia-sante', bars }, width);
        expectInside(
          layout.bars.flatMap(({ label, labelY, amount, rates }) => [
            ink(label, 0, labelY, 14),
            ink(amount.text, width - 1 - textWidth(amount.text, 14, 'bold'), labelY, 14, 'bold'),
            ...rates.map(({ text, y }) => ink(text, 0, y, 13)),
          ]),
          layout,
        );
        for (const { barWidth } of layout.bars) expect(barWidth ?? 0).toBeLessThanOrEqual(width - 2);
      }),
    );
  });

  it('of bullets', () => {
    fc.assert(
      fc.property(fc.option(amounts), amounts, widths, (actual, value, width) => {
        const label = `Repère de population : ${formatMillions(value)}`;
        const layout = layoutBullet(
          {
            ...bulletWithTarget,
            actual: { ...bulletWithTarget.actual, value: actual },
            reference: { kind: 'benchmark', value, label },
          },
          width,
        );
        expectInside(
          [ink(label, layout.reference?.labelX ?? -1, layout.reference?.labelY ?? -1, 13)],
          layout,
        );
      }),
    );
  });

  it('of published points', () => {
    const points = fc.array(
      fc.record({ day: fc.integer({ min: 15000, max: 25000 }), value: fc.integer({ min: 0, max: 100_000 }) }),
      { minLength: 1, maxLength: 5 },
    );
    fc.assert(
      fc.property(fc.array(points, { maxLength: 4 }), widths, (rows, width) => {
        const layout = layoutPublishedPoints(
          {
            rows: rows.map((row, index) => ({
              key: String(index),
              label: 'Indicateur',
              points: row.map(({ day, value }) => ({
                date: dateFromDays(day),
                value,
                text: `environ ${value} M€`,
                isExact: false,
              })),
            })),
          },
          width,
        );
        expect(layout.rows).toHaveLength(rows.length);
        expectInside(
          [
            ...layout.years.map(({ x, label }) => ink(label, x + 3, layout.height - 5, 12)),
            ...layout.rows.flatMap((row) =>
              row.points.map(({ point, labelX, labelY }) => ink(point.text, labelX, labelY, 13, 'bold')),
            ),
          ],
          layout,
        );
      }),
    );
  });
});
