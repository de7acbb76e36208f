import type { ExploreChoice } from '#lib/views/explore/explore-choice.ts';
import { DEFAULT_CHOICE, keepPeriod, keepValues } from '#lib/views/explore/explore-choice.ts';
import type { ExploreValues } from '#lib/views/explore/explore-values.ts';

/** What a small version holds; every name is invented but those of the regions. */
export const exploreValues: ExploreValues = {
  lines: [
    { id: 'ia-sante', label: 'IA en santé', code: 1 },
    { id: 'formation', label: 'Formation', code: 2 },
  ],
  lists: {
    measure: [
      { id: 'mesure-a', label: 'Mesure A', code: 1 },
      { id: 'mesure-b', label: 'Mesure B', code: 2 },
      { id: 'sans', label: 'Sans mesure', code: null },
    ],
    operator: [
      { id: 'operateur-a', label: 'Opérateur fictif A', code: 1 },
      { id: 'sans', label: 'Sans opérateur', code: null },
    ],
    aid_type: [
      { id: 'grant', label: 'Subvention', code: 1 },
      { id: 'repayable-advance', label: 'Avance remboursable', code: 2 },
      { id: 'sans', label: 'Sans type d’aide', code: null },
    ],
    territory: [
      { id: '76', label: 'Occitanie', code: 1 },
      { id: '53', label: 'Bretagne', code: 2 },
      { id: '11', label: 'Île-de-France', code: 3 },
      { id: '84', label: 'Auvergne-Rhône-Alpes', code: 4 },
      { id: 'unknown', label: 'Non renseigné', code: 5 },
      { id: 'sans', label: 'Sans territoire', code: null },
    ],
    beneficiary_type: [
      { id: 'entreprise', label: 'Entreprise', code: 1 },
      { id: 'sans', label: 'Type non renseigné', code: null },
    ],
  },
  period: { fromMonth: 2025 * 12, toMonth: 2026 * 12 + 8 },
  covered: ['ia-sante/committed', 'ia-sante/contracted', 'formation/committed'],
};

/** Occitanie alone, from April 2025 to June 2026. */
export const occitanie: ExploreChoice = keepPeriod(
  keepValues(DEFAULT_CHOICE, 'territory', ['76']),
  2025 * 12 + 3,
  2026 * 12 + 5,
);
