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

/** Header and rows of measure_claims.csv: who operates what. */
export function measureClaimRows(): string[][] {
  const rows = PLANS.flatMap(({ measureId, operator }) =>
    measureId ? [[measureId, 'operator', `Opérateur fictif ${operator}`, 'fictif', SOURCE]] : [],
  );
  return [['measure_id', 'claim', 'value', 'note', 'source_id'], ...rows];
}
