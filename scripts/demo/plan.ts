import type { Line } from '#lib/domain/line.ts';
import type { BeneficiaryKind } from './beneficiaries.ts';

type DemoOperator = 'A' | 'B' | 'C';

/** What the demo draws for one measure through one operator. All of it is invented but the measure’s name. */
export interface Plan {
  readonly measureId: string | null;
  readonly line: Line;
  readonly operator: DemoOperator;
  readonly procedure: string;
  readonly projects: number;
  /** Aid awarded over the whole life of the demo, in thousands of euros. */
  readonly aidThousands: number;
  /** Share of the projects led by several partners. */
  readonly consortia: number;
  /** Share of the aid to companies that is a repayable advance. */
  readonly advance: number;
  readonly kinds: readonly (readonly [BeneficiaryKind, number])[];
  /** Months of the decisions, « 2025-03 », and how much is decided then. */
  readonly waves: readonly (readonly [string, number])[];
}

const WAVES = {
  yearly: [
    ['2025-04', 3],
    ['2025-10', 3],
    ['2026-04', 3],
    ['2026-09', 1],
  ],
  early: [
    ['2025-01', 1],
    ['2025-02', 2],
    ['2025-06', 3],
    ['2025-09', 2],
    ['2026-02', 3],
  ],
  late: [
    ['2025-12', 2],
    ['2026-02', 3],
    ['2026-03', 2],
    ['2026-05', 3],
    ['2026-07', 2],
    ['2026-09', 2],
  ],
  steady: [
    ['2025-02', 2],
    ['2025-05', 2],
    ['2025-07', 2],
    ['2025-11', 3],
    ['2026-01', 2],
    ['2026-03', 2],
    ['2026-06', 2],
    ['2026-08', 1],
  ],
  teaching: [
    ['2025-02', 3],
    ['2025-05', 3],
    ['2025-09', 3],
    ['2025-12', 2],
    ['2026-03', 2],
    ['2026-06', 2],
    ['2026-08', 1],
  ],
} as const satisfies Record<string, Plan['waves']>;

const CARE: Plan['kinds'] = [
  ['establishment', 7],
  ['company', 2],
  ['association', 1],
];
const COMPANIES: Plan['kinds'] = [
  ['company', 7],
  ['establishment', 3],
];
const RESEARCH: Plan['kinds'] = [
  ['university', 5],
  ['research', 4],
  ['establishment', 1],
];
const TEACHING: Plan['kinds'] = [
  ['university', 7],
  ['establishment', 2],
  ['association', 1],
];

const OF_A = [
  {
    measureId: 'impact-ia',
    procedure: 'IMPACT IA',
    projects: 56,
    aidThousands: 63_000,
    consortia: 0.25,
    advance: 0,
    kinds: CARE,
    waves: WAVES.late,
  },
  {
    measureId: 'dmn',
    procedure: 'Dispositifs médicaux numériques',
    projects: 36,
    aidThousands: 34_200,
    consortia: 0.2,
    advance: 0.4,
    kinds: COMPANIES,
    waves: WAVES.yearly,
  },
  {
    measureId: 'eval-dm',
    procedure: 'Évaluation du bénéfice des DM numériques',
    projects: 46,
    aidThousands: 48_400,
    consortia: 0.3,
    advance: 0.3,
    kinds: COMPANIES,
    waves: WAVES.steady,
  },
  {
    measureId: 'imagerie',
    procedure: 'Imagerie médicale',
    projects: 20,
    aidThousands: 38_100,
    consortia: 0.6,
    advance: 0.4,
    kinds: COMPANIES,
    waves: WAVES.yearly,
  },
  {
    measureId: 'eds',
    procedure: 'Entrepôts de données de santé',
    projects: 18,
    aidThousands: 34_200,
    consortia: 0.9,
    advance: 0,
    kinds: [['establishment', 1]],
    waves: WAVES.early,
  },
] as const;

const OF_C = [
  {
    measureId: 'tiers-lieux',
    line: 'ia-sante',
    procedure: 'Tiers-lieux d’expérimentation',
    projects: 42,
    aidThousands: 25_500,
    consortia: 0.3,
    advance: 0,
    kinds: CARE,
    waves: WAVES.early,
  },
  {
    measureId: 'cma',
    line: 'formation',
    procedure: 'Compétences et métiers d’avenir',
    projects: 62,
    aidThousands: 21_500,
    consortia: 0.2,
    advance: 0,
    kinds: TEACHING,
    waves: WAVES.teaching,
  },
  {
    measureId: 'ami-ia-anap',
    line: 'ondam',
    procedure: 'AMI IA urgences-SAMU et temps de travail',
    projects: 48,
    aidThousands: 2_600,
    consortia: 0,
    advance: 0,
    kinds: [['establishment', 1]],
    waves: WAVES.early,
  },
  {
    measureId: 'sadp',
    line: 'hors-perimetre',
    procedure: 'Aide à la décision pharmaceutique',
    projects: 22,
    aidThousands: 3_400,
    consortia: 0,
    advance: 0,
    kinds: [['establishment', 1]],
    waves: WAVES.late,
  },
] as const;

export const PLANS: readonly Plan[] = [
  ...OF_A.map((plan) => ({ ...plan, operator: 'A' as const, line: 'ia-sante' as const })),
  {
    measureId: null,
    line: 'hors-perimetre',
    operator: 'A',
    procedure: 'Contractualisation directe',
    projects: 12,
    aidThousands: 11_000,
    consortia: 0,
    advance: 0.5,
    kinds: [['company', 1]],
    waves: WAVES.steady,
  },
  {
    measureId: 'pepr',
    line: 'ia-sante',
    operator: 'B',
    procedure: 'PEPR Santé numérique',
    projects: 36,
    aidThousands: 29_400,
    consortia: 0.6,
    advance: 0,
    kinds: RESEARCH,
    waves: WAVES.early,
  },
  {
    measureId: 'partages',
    line: 'ia-sante',
    operator: 'B',
    procedure: 'PARTAGES',
    projects: 22,
    aidThousands: 6_900,
    consortia: 0.2,
    advance: 0,
    kinds: RESEARCH,
    waves: WAVES.early,
  },
  {
    measureId: 'cma',
    line: 'formation',
    operator: 'B',
    procedure: 'Compétences et métiers d’avenir',
    projects: 112,
    aidThousands: 43_500,
    consortia: 0.45,
    advance: 0,
    kinds: TEACHING,
    waves: WAVES.teaching,
  },
  ...OF_C.map((plan) => ({ ...plan, operator: 'C' as const })),
];
