import { PLANS } from './plan.ts';

const SOURCE = 'source-fictive-mesures';

/** Public names, the only true thing here. */
const MEASURE_LABELS: Readonly<Record<string, string>> = {
  'impact-ia': 'IMPACT IA',
  dmn: 'Dispositifs médicaux numériques (second appel à projets)',
  'eval-dm': 'Évaluation du bénéfice des DM numériques ou à base d’IA',
  cma: 'Compétences et métiers d’avenir, volet santé numérique',
  'tiers-lieux': 'Tiers-lieux d’expérimentation',
  eds: 'Entrepôts de données de santé hospitaliers',
  pepr: 'PEPR Santé numérique',
  imagerie: 'Imagerie médicale',
  partages: 'PARTAGES (LLM en santé)',
  'ami-ia-anap': 'AMI « IA urgences-SAMU » et « IA temps de travail »',
  sadp: 'Systèmes d’aide à la décision pharmaceutique en pharmacie clinique',
};

/** Header and rows of measures.csv. */
export function measureRows(): string[][] {
  const rows = Object.entries(MEASURE_LABELS).map(([id, label]) => {
    const line = PLANS.find(({ measureId }) => measureId === id)?.line ?? '';
    return [id, label, line, 'Montants, opérateurs et dates fictifs', SOURCE];
  });
  return [['measure_id', 'label', 'line_id', 'known_state', 'source_id'], ...rows];
}

/** What else is claimed of the measures: all of it is invented, contradictions included. One has no date, one no amount. */
const CLAIMS: readonly (readonly [measure: string, claim: string, value: string])[] = [
  ['impact-ia', 'announced_on', '2025-02-10'],
  ['impact-ia', 'amount_eur', '60000000'],
  ['impact-ia', 'milestone', 'fictif-cahier-des-charges'],
  ['impact-ia', 'milestone', 'fictif-premiers-laureats'],
  ['dmn', 'announced_on', '2025-02-10'],
  ['dmn', 'amount_eur', '40000000'],
  ['dmn', 'amount_eur', '45000000'],
  ['eval-dm', 'announced_on', '2024-12'],
  ['eval-dm', 'amount_eur', '80000000'],
  ['eval-dm', 'milestone', 'fictif-evaluation'],
  ['imagerie', 'announced_on', '2024-11-29'],
  ['imagerie', 'amount_eur', '50000000'],
  ['eds', 'announced_on', '2024-12-16'],
  ['eds', 'amount_eur', '70000000'],
  ['eds', 'amount_ondam_eur', '20000000'],
  ['pepr', 'announced_on', '2024-06-14'],
  ['pepr', 'amount_eur', '33000000'],
  ['cma', 'announced_on', '2024-09'],
  ['cma', 'announced_on', '2024-10-15'],
  ['cma', 'amount_eur', '65000000'],
  ['cma', 'indicator', 'soignants-formes'],
  ['cma', 'milestone', 'fictif-referentiel'],
  ['tiers-lieux', 'announced_on', '2024-11-04'],
  ['tiers-lieux', 'amount_eur', '48000000'],
  ['tiers-lieux', 'indicator', 'tiers-lieux'],
  ['ami-ia-anap', 'announced_on', '2024'],
  ['ami-ia-anap', 'amount_eur', '3000000'],
  ['sadp', 'announced_on', '2025-11-14'],
  ['sadp', 'indicator', 'sadp-pui'],
];

/** Header and rows of measure_claims.csv: who operates what, what was announced, what follows each measure. */
export function measureClaimRows(): string[][] {
  const operators = PLANS.flatMap(({ measureId, operator }) =>
    measureId ? [[measureId, 'operator', `Opérateur fictif ${operator}`, 'fictif', SOURCE]] : [],
  );
  const others = CLAIMS.map(([measure, claim, value]) => [measure, claim, value, 'fictif', SOURCE]);
  return [['measure_id', 'claim', 'value', 'note', 'source_id'], ...operators, ...others];
}
