import type { Line } from '#lib/domain/line.ts';

/** What a measure is paid for by, and what it must never be added to. */
interface MeasureLine {
  readonly label: string;
  /** Said on the page; null for what is in a followed line. */
  readonly apart: string | null;
  /** Class that gives its hue; empty for what is in neither line. */
  readonly hue: string;
}

export const MEASURE_LINES: Readonly<Record<Line, MeasureLine>> = {
  'ia-sante': { label: 'IA en santé (550\u00a0M€)', apart: null, hue: 'line-a' },
  formation: { label: 'Formation (119\u00a0M€)', apart: null, hue: 'line-b' },
  ondam: {
    label: 'ONDAM, hors France\u00a02030',
    apart:
      'Cette mesure est financée par l’ONDAM, l’objectif de dépenses de l’assurance maladie, hors de France\u00a02030. Ses montants ne sont jamais comptés dans les 550\u00a0M€.',
    hue: '',
  },
  'hors-perimetre': {
    label: 'Hors des deux lignes',
    apart:
      'Aucune source ne rattache cette mesure à l’une des deux lignes. Ses montants ne sont jamais comptés dans les 550\u00a0M€ ni dans les 119\u00a0M€.',
    hue: '',
  },
};
