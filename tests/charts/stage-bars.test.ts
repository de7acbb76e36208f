import { describe, expect, it } from 'vitest';
import { layoutStageBars } from '#lib/charts/stage-bars.ts';
import { stagesInFull, stagesOverEnvelope, stagesUnpublished } from '../support/chart-cases.ts';

describe('layoutStageBars', () => {
  it('draws every stage on the scale of the envelope, from zero', () => {
    const { bars, envelopeX } = layoutStageBars(stagesInFull, 552);
    expect(bars.map(({ barWidth }) => Number(barWidth?.toFixed(6)))).toEqual([550, 160, 115, 42.1]);
    expect(envelopeX).toBe(551);
  });

  it('lets a stage pass the envelope rather than clip it', () => {
    const { bars, envelopeX } = layoutStageBars(stagesOverEnvelope, 1311);
    expect(bars.map(({ barWidth }) => barWidth)).toEqual([1190, 1309, null, 0]);
    expect(envelopeX).toBe(1191);
  });

  it('gives no length to what nobody publishes', () => {
    const { bars } = layoutStageBars(stagesUnpublished, 320);
    expect(bars.map(({ barWidth }) => barWidth)).toEqual([318, null, null, null]);
  });

  it('writes both rates on one line where they fit, else on two', () => {
    const linesAt = (width: number) =>
      layoutStageBars(stagesInFull, width).bars[2]?.rates.map(({ text }) => text);
    expect(linesAt(560)).toEqual(['20,9 % de l’enveloppe · 71,9 % de l’engagé']);
    expect(linesAt(280)).toEqual(['20,9 % de l’enveloppe', '71,9 % de l’engagé']);
  });
});
