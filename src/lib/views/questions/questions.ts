import { answerChanges, answerMilestones, answerQuality, answerRerun } from './ask-data.ts';
import {
  answerDelays,
  answerImpact,
  answerMeasures,
  answerOperators,
  answerPharmacies,
} from './ask-measures.ts';
import {
  answerForms,
  answerFunding,
  answerInside,
  answerPaid,
  answerPath,
  answerReannounced,
  answerStages,
} from './ask-money.ts';
import { answerCost, answerReach, answerTrained } from './ask-people.ts';
import {
  answerConcentration,
  answerEstablishments,
  answerNeed,
  answerOverseas,
  answerRegions,
  answerRules,
} from './ask-regions.ts';
import type { QuestionRows, Reply } from './question-rows.ts';

/** One question that a ministry, a parliamentary team or a regional agency asks. */
export interface AskedQuestion {
  readonly id: number;
  readonly title: string;
  /** Reading, stage, rule and denominators of its answer: what would change it. */
  readonly basis: string;
  readonly answer: (rows: QuestionRows) => Reply;
}

/** Questions of one subject, in the order of the page. */
export interface QuestionGroup {
  readonly id: string;
  readonly heading: string;
  readonly questions: readonly AskedQuestion[];
}

const SEAT = 'Étape\u00a0: engagé, net. Règle\u00a0: siège du coordinateur.';

export const QUESTION_GROUPS: readonly QuestionGroup[] = [
  {
    id: 'argent',
    heading: 'L’argent',
    questions: [
      {
        id: 1,
        title: 'Où en est chaque ligne, et sur quel dénominateur\u202f?',
        basis: 'Lecture\u00a0A. Dénominateurs\u00a0: l’enveloppe annoncée, puis l’étape précédente.',
        answer: answerStages,
      },
      {
        id: 2,
        title: 'Combien est arrivé aux bénéficiaires, et que reste-t-il à payer\u202f?',
        basis: 'Étape\u00a0: décaissé, net des remboursements. Reste à payer\u00a0: engagé moins décaissé.',
        answer: answerPaid,
      },
      {
        id: 3,
        title: 'Les 550\u00a0M€ sont-ils de l’argent nouveau\u202f?',
        basis: 'Lectures A, B et C, chacune avec sa source. Sans dénominateur\u00a0: aucun taux.',
        answer: answerReannounced,
      },
      {
        id: 4,
        title: 'Les 119\u00a0M€ sont-ils dans les 550\u00a0M€\u202f? Au total ou par an\u202f?',
        basis: 'Lecture\u00a0A de la première ligne. Dénominateur\u00a0: les annonces du même montant.',
        answer: answerInside,
      },
      {
        id: 5,
        title: 'Par mesure\u00a0: budget, engagé, lauréats, aide moyenne\u202f?',
        basis:
          'Étape\u00a0: engagé, net. Dénominateur de l’aide moyenne\u00a0: les projets qui ont encore une aide.',
        answer: answerMeasures,
      },
      {
        id: 6,
        title: 'Par opérateur\u00a0: taux par étape et délais\u202f?',
        basis:
          'Dénominateur de chaque taux\u00a0: l’étape précédente. Délais\u00a0: médiane des opérations qui ont les deux dates.',
        answer: answerOperators,
      },
      {
        id: 7,
        title: 'Combien de temps jusqu’au premier euro, et qui est bloqué\u202f?',
        basis: 'Délais en jours, médiane. Dénominateur\u00a0: les opérations des mesures de la ligne.',
        answer: answerDelays,
      },
      {
        id: 8,
        title: 'Subventions ou avances, et quelle part du coût total\u202f?',
        basis:
          'Étape\u00a0: engagé, net. Dénominateurs\u00a0: l’engagé de la ligne\u202f; le coût total des opérations qui le disent.',
        answer: answerForms,
      },
      {
        id: 9,
        title: 'France\u00a02030, Ondam, régions, fonds propres\u00a0: qui paie\u202f?',
        basis: 'Étape\u00a0: engagé, net. Financeurs côte à côte, jamais d’une ligne à l’autre.',
        answer: answerFunding,
      },
      {
        id: 10,
        title: 'La dépense est-elle sur sa trajectoire vers 2030\u202f?',
        basis:
          'Étape\u00a0: engagé, net. Lecture\u00a0A. Dénominateur des points\u00a0: l’enveloppe annoncée.',
        answer: answerPath,
      },
    ],
  },
  {
    id: 'personnes',
    heading: 'Les personnes formées',
    questions: [
      {
        id: 11,
        title: 'Combien de personnes formées, comptées par qui, et lesquelles\u202f?',
        basis: 'Cumul depuis le début. Dénominateur\u00a0: le nombre annoncé. Les comptes ne s’ajoutent pas.',
        answer: answerTrained,
      },
      {
        id: 12,
        title: 'Combien coûte une personne formée, face au repère\u202f?',
        basis:
          'Numérateur\u00a0: décaissé, net. Dénominateur\u00a0: personnes formées, à 31\u00a0jours près. Le repère n’est pas une cible.',
        answer: answerCost,
      },
      {
        id: 13,
        title: 'En quelle année le nombre annoncé est-il atteint, et qui est en retard\u202f?',
        basis: 'Dénominateurs\u00a0: le nombre annoncé\u202f; la cible régionale publiée, où il y en a une.',
        answer: answerReach,
      },
    ],
  },
  {
    id: 'territoires',
    heading: 'Les territoires',
    questions: [
      {
        id: 14,
        title: 'Que reçoit chaque région, par habitant et par professionnel de santé\u202f?',
        basis: `${SEAT} Dénominateurs\u00a0: habitants, et ce que la livraison compte par région.`,
        answer: answerRegions,
      },
      {
        id: 15,
        title: 'L’argent va-t-il là où les soins manquent\u202f?',
        basis: `${SEAT} Dénominateur\u00a0: habitants. Une région entière a une part\u202f; ce n’est pas une cause.`,
        answer: answerNeed,
      },
      {
        id: 16,
        title: 'Quels établissements sont lauréats, partenaires ou absents\u202f?',
        basis:
          'Étape\u00a0: engagé, net. Règles\u00a0: siège, puis part de chaque partenaire. Dénominateur\u00a0: les 18\u00a0régions.',
        answer: answerEstablishments,
      },
      {
        id: 17,
        title: 'Que change la règle d’attribution, et combien n’est dans aucune région\u202f?',
        basis:
          'Étape\u00a0: engagé, net, sous les trois règles. Dénominateurs\u00a0: habitants pour le rang, total national pour les parts.',
        answer: answerRules,
      },
      {
        id: 18,
        title: 'L’outre-mer est-il couvert\u202f?',
        basis: `${SEAT} Petit effectif\u00a0: moins de cinq projets. Dénominateur\u00a0: les cinq régions d’outre-mer.`,
        answer: answerOverseas,
      },
      {
        id: 19,
        title: 'L’argent est-il concentré, et de plus en plus\u202f?',
        basis: `${SEAT} Dénominateur\u00a0: les montants engagés dans les régions.`,
        answer: answerConcentration,
      },
    ],
  },
  {
    id: 'suites',
    heading: 'Les données, les mesures et les suites',
    questions: [
      {
        id: 20,
        title: 'Quelles données manquent, tardent ou se contredisent\u202f?',
        basis: 'Dénominateurs\u00a0: les contrôles de la version\u202f; les indicateurs définis.',
        answer: answerQuality,
      },
      {
        id: 21,
        title: 'IMPACT IA\u00a0: projets, établissements, effets, usage\u202f?',
        basis: 'Étape\u00a0: engagé, net. Dénominateur de l’usage\u00a0: les établissements enquêtés.',
        answer: answerImpact,
      },
      {
        id: 22,
        title: 'Combien de pharmacies à usage intérieur équipées d’une aide à la décision\u202f?',
        basis: 'Dénominateur\u00a0: les 18\u00a0régions. Aucune cible n’est inventée.',
        answer: answerPharmacies,
      },
      {
        id: 23,
        title: 'Les jalons sont-ils tenus\u202f?',
        basis:
          'Dénominateur\u00a0: les jalons publiés. Une date au mois ou à l’année compte depuis son dernier jour.',
        answer: answerMilestones,
      },
      {
        id: 24,
        title: 'Qu’est-ce qui a changé depuis la livraison précédente\u202f?',
        basis: 'Étape\u00a0: engagé, net, ligne par ligne. Opérations des mesures.',
        answer: answerChanges,
      },
      {
        id: 25,
        title: 'Peut-on refaire le calcul et retrouver le chiffre publié\u202f?',
        basis: 'Étape\u00a0: engagé, net, au centime. Dénominateur\u00a0: sans objet.',
        answer: answerRerun,
      },
    ],
  },
];
