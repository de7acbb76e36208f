import { describe, expect, it } from 'vitest';
import Bullet from '#lib/charts/Bullet.svelte';
import CumulativeSteps from '#lib/charts/CumulativeSteps.svelte';
import MilestoneTimeline from '#lib/charts/MilestoneTimeline.svelte';
import PublishedPoints from '#lib/charts/PublishedPoints.svelte';
import RegionDots from '#lib/charts/RegionDots.svelte';
import StageBars from '#lib/charts/StageBars.svelte';
import * as cases from '../support/chart-cases.ts';
import { drawSvg } from '../support/draw.ts';

const label = 'Nom du graphique';
const WIDE = 720;
const NARROW = 320;

/** The name of a drawing is the name of its golden file. */
const DRAWINGS: Readonly<Record<string, () => string>> = {
  stagesInFull: () => drawSvg(StageBars, { view: cases.stagesInFull, label, width: WIDE }),
  stagesInFullNarrow: () => drawSvg(StageBars, { view: cases.stagesInFull, label, width: NARROW }),
  stagesUnpublished: () => drawSvg(StageBars, { view: cases.stagesUnpublished, label, width: WIDE }),
  stagesOverEnvelope: () => drawSvg(StageBars, { view: cases.stagesOverEnvelope, label, width: WIDE }),
  curvesWithPath: () => drawSvg(CumulativeSteps, { view: cases.curvesWithPath, label, width: WIDE }),
  curvesWithPathNarrow: () => drawSvg(CumulativeSteps, { view: cases.curvesWithPath, label, width: NARROW }),
  curvesThatMeet: () => drawSvg(CumulativeSteps, { view: cases.curvesThatMeet, label, width: WIDE }),
  curvesThatMeetNarrow: () => drawSvg(CumulativeSteps, { view: cases.curvesThatMeet, label, width: NARROW }),
  curvesWithProjection: () =>
    drawSvg(CumulativeSteps, { view: cases.curvesWithProjection, label, width: WIDE }),
  curvesWithProjectionNarrow: () =>
    drawSvg(CumulativeSteps, { view: cases.curvesWithProjection, label, width: NARROW }),
  curvesWithRepere: () => drawSvg(CumulativeSteps, { view: cases.curvesWithRepere, label, width: WIDE }),
  curvesOverCeiling: () => drawSvg(CumulativeSteps, { view: cases.curvesOverCeiling, label, width: WIDE }),
  curvesUnpublished: () => drawSvg(CumulativeSteps, { view: cases.curvesUnpublished, label, width: WIDE }),
  dotsAgainstTarget: () => drawSvg(RegionDots, { view: cases.regionsAgainstTarget, label, width: WIDE }),
  dotsAgainstTargetNarrow: () =>
    drawSvg(RegionDots, { view: cases.regionsAgainstTarget, label, width: NARROW }),
  dotsWithMedianLit: () =>
    drawSvg(RegionDots, { view: cases.regionsWithMedian, label, width: WIDE, active: '53' as const }),
  dotsUnpublished: () => drawSvg(RegionDots, { view: cases.regionsUnpublished, label, width: WIDE }),
  bulletWithTarget: () => drawSvg(Bullet, { view: cases.bulletWithTarget, label, width: NARROW }),
  bulletPastBenchmark: () => drawSvg(Bullet, { view: cases.bulletPastBenchmark, label, width: NARROW }),
  bulletUnpublished: () => drawSvg(Bullet, { view: cases.bulletUnpublished, label, width: NARROW }),
  milestonesOfEachState: () =>
    drawSvg(MilestoneTimeline, { view: cases.milestonesOfEachState, label, width: WIDE }),
  milestonesOfEachStateNarrow: () =>
    drawSvg(MilestoneTimeline, { view: cases.milestonesOfEachState, label, width: NARROW }),
  pointsPublished: () => drawSvg(PublishedPoints, { view: cases.pointsPublished, label, width: WIDE }),
};

describe('charts', () => {
  it.each(Object.entries(DRAWINGS))('draws %s', async (name, drawing) => {
    await expect(drawing()).toMatchFileSnapshot(`golden/${name}.svg`);
  });

  it.each(Object.entries(DRAWINGS))('names %s and writes no style attribute in it', (_, drawing) => {
    expect(drawing()).toMatch(/^<svg [^>]*role="img" aria-label="Nom du graphique"/);
    expect(drawing()).not.toMatch(/ style=|NaN|Infinity|undefined/);
  });
});
