/** A question that a reader may start from. */
export interface SqlExample {
  readonly id: string;
  readonly title: string;
  /** What the answer says, and what it does not. */
  readonly sentence: string;
  readonly text: string;
}

/** Each keeps to one line and one stage, or shows them apart: they are never added. */
export const SQL_EXAMPLES: readonly SqlExample[] = [
  {
    id: 'etapes',
    title: 'Combien est engagé, contractualisé, décaissé, ligne par ligne\u00a0?',
    sentence:
      'Une ligne par ligne budgétaire et par étape\u00a0: ni les lignes ni les étapes ne s’additionnent.',
    text: `SELECT ligne_libelle, etape_libelle, sum(montant_centimes) / 100 AS euros, count(*) AS mouvements
FROM depenses
GROUP BY ALL
ORDER BY ligne_libelle, euros DESC`,
  },
  {
    id: 'regions',
    title: 'Où vont les montants engagés de la ligne IA en santé\u00a0?',
    sentence: 'Selon le siège du coordinateur. Ce qui n’a pas de région reste à part.',
    text: `SELECT territoire_siege_libelle AS territoire, sum(montant_centimes) / 100 AS euros
FROM depenses
WHERE ligne = 'ia-sante' AND etape = 'committed'
GROUP BY ALL
ORDER BY euros DESC`,
  },
  {
    id: 'beneficiaires',
    title: 'Quels bénéficiaires ont reçu les plus grands engagements\u00a0?',
    sentence: 'Les vingt premiers noms de la ligne IA en santé, tous mouvements engagés confondus.',
    text: `SELECT beneficiaire, sum(montant_centimes) / 100 AS euros, count(DISTINCT id_operation) AS operations
FROM depenses
WHERE ligne = 'ia-sante' AND etape = 'committed'
GROUP BY ALL
ORDER BY euros DESC
LIMIT 20`,
  },
  {
    id: 'annees',
    title: 'Combien a été décaissé chaque année\u00a0?',
    sentence: 'Les remboursements comptent en négatif. Chaque ligne budgétaire reste à part.',
    text: `SELECT CAST(year(date) AS VARCHAR) AS annee, ligne_libelle, sum(montant_centimes) / 100 AS euros
FROM depenses
WHERE etape = 'paid'
GROUP BY ALL
ORDER BY ligne_libelle, annee`,
  },
  {
    id: 'mesures',
    title: 'Quelles mesures la ligne IA en santé finance-t-elle\u00a0?',
    sentence: 'Une opération sans mesure reconnue est montrée comme telle.',
    text: `SELECT coalesce(mesure_libelle, 'sans mesure') AS mesure, sum(montant_centimes) / 100 AS euros
FROM depenses
WHERE ligne = 'ia-sante' AND etape = 'committed'
GROUP BY ALL
ORDER BY euros DESC`,
  },
  {
    id: 'non-payees',
    title: 'Quelles opérations engagées n’ont encore rien reçu\u00a0?',
    sentence:
      'Les plus grands montants engagés de la ligne IA en santé sans aucun décaissement dans cette livraison.',
    text: `SELECT nom_projet, beneficiaire,
  sum(montant_centimes) FILTER (etape = 'committed') / 100 AS euros_engages
FROM depenses
WHERE ligne = 'ia-sante'
GROUP BY id_operation, nom_projet, beneficiaire
HAVING count(*) FILTER (etape = 'paid') = 0 AND euros_engages > 0
ORDER BY euros_engages DESC`,
  },
  {
    id: 'corrections',
    title: 'Quels montants ont été annulés ou remboursés\u00a0?',
    sentence: 'Chaque mouvement négatif, avec le fichier et la ligne d’où il vient.',
    text: `SELECT nature_libelle, beneficiaire, date, montant_centimes / 100 AS euros, fichier_libelle, ligne_fichier
FROM depenses
WHERE nature IN ('cancellation', 'repayment')
ORDER BY montant_centimes`,
  },
  {
    id: 'indicateurs',
    title: 'Quelles valeurs d’indicateurs sont publiées pour la France\u00a0?',
    sentence:
      'Va est une valeur atteinte, vi une valeur de départ, vc une cible. Une valeur vide n’est pas un zéro.',
    text: `SELECT libelle_indicateur, unite, type_valeur, date, valeur
FROM observations_libellees
WHERE zone = 'FRANCE'
ORDER BY libelle_indicateur, date`,
  },
];
