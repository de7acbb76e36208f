/** One term of the site, as it uses it. */
interface GlossaryEntry {
  /** Anchor of the term: « #engage ». */
  readonly id: string;
  readonly term: string;
  readonly definition: string;
  /** Where the definition comes from; null when it is this site’s own. */
  readonly source: { readonly title: string; readonly url: string } | null;
}

export interface GlossarySection {
  readonly id: string;
  readonly title: string;
  readonly entries: readonly GlossaryEntry[];
}

const SENAT_2026 = {
  title: 'Sénat, projet de loi de finances pour 2026',
  url: 'https://www.senat.fr/rap/l25-139-316/l25-139-3164.html',
};
const SENAT_2025 = {
  title: 'Sénat, rapport l24-034-217',
  url: 'https://conferenceconsensuslogement.senat.fr/rap/l24-034-217/l24-034-2171.html',
};

function entry(
  id: string,
  term: string,
  definition: string,
  source: GlossaryEntry['source'] = null,
): GlossaryEntry {
  return { id, term, definition, source };
}

export const GLOSSARY: readonly GlossarySection[] = [
  {
    id: 'argent',
    title: 'Le chemin de l’argent',
    entries: [
      entry(
        'enveloppe',
        'Enveloppe',
        'Montant annoncé pour une ligne. C’est une annonce, pas un crédit voté\u00a0: elle garde sa date, sa source et sa lecture.',
      ),
      entry(
        'engage',
        'Engagé',
        'Décision d’accorder une aide à un projet, prise par le Premier ministre sur avis du SGPI. C’est le montant des bilans publics.',
      ),
      entry('contractualise', 'Contractualisé', 'Convention signée entre l’opérateur et le bénéficiaire.'),
      entry(
        'decaisse',
        'Décaissé',
        'Argent versé au bénéficiaire final, souvent par tranches. Un versement de l’État à un opérateur n’est pas un décaissement.',
      ),
      entry('reste-a-engager', 'Reste à engager', 'Enveloppe moins engagé. Calculé, jamais livré.'),
      entry('reste-a-payer', 'Reste à payer', 'Engagé moins décaissé. Calculé, jamais livré.'),
      entry('taux-engagement', 'Taux d’engagement', 'Engagé rapporté à l’enveloppe.'),
      entry('taux-contractualisation', 'Taux de contractualisation', 'Contractualisé rapporté à l’engagé.'),
      entry(
        'taux-decaissement',
        'Taux de décaissement',
        'Décaissé rapporté à l’engagé, à l’enveloppe ou au contractualisé\u00a0: le dénominateur est toujours écrit à côté.',
      ),
      entry(
        'subvention',
        'Subvention et avance remboursable',
        'La subvention reste acquise. L’avance revient\u00a0: ses remboursements diminuent le montant net, et le montant brut est montré à part.',
      ),
      entry(
        'annulation',
        'Annulation',
        'Mouvement négatif qui défait un engagement. Il garde sa date\u00a0: le passé n’est pas réécrit.',
      ),
      entry(
        'cout-total',
        'Coût total et aide',
        'Le coût total d’un projet comprend l’aide et l’argent de ses partenaires. Les montants de ce site sont des aides.',
      ),
      entry(
        'ae',
        'AE, autorisations d’engagement',
        'Elles sont consommées en une fois, à la publication de la convention entre l’État et l’opérateur. Elles ne mesurent donc pas l’avancement des projets.',
        SENAT_2026,
      ),
      entry(
        'cp',
        'CP, crédits de paiement',
        'Votés chaque année, ils couvrent la trésorerie des opérateurs. Un CP consommé n’est pas un paiement à un bénéficiaire.',
        SENAT_2026,
      ),
    ],
  },
  {
    id: 'perimetres',
    title: 'Lignes et périmètres',
    entries: [
      entry(
        'ligne',
        'Ligne budgétaire',
        'Une des deux enveloppes annoncées\u00a0: 550\u00a0M€ pour l’IA en santé, 119\u00a0M€ pour la formation. Rien de publié ne prouve qu’elles sont disjointes\u00a0: elles ne sont jamais additionnées.',
      ),
      entry(
        'lecture',
        'Lecture',
        'Façon de comprendre les 550\u00a0M€\u00a0: enveloppe à engager (A), aides déjà attribuées (B) ou montant alloué (C). Chaque taux dit sa lecture.',
      ),
      entry(
        'mission',
        'Mission «\u00a0Investir pour la France de 2030\u00a0»',
        'Cinq programmes du budget de l’État (421 à 425). Les programmes 424 et 425 portent France\u00a02030.',
        SENAT_2025,
      ),
      entry(
        'sasn',
        'SASN',
        'Stratégie d’accélération Santé numérique, lancée en octobre 2021 dans France\u00a02030.',
      ),
      entry(
        'mesure',
        'Mesure',
        'Appel à projets, dispositif ou action de la stratégie, sous son nom public.',
      ),
      entry(
        'hors-perimetre',
        'Hors périmètre',
        'Ligne d’un fichier livré qu’aucune règle ne rattache aux deux enveloppes. Elle est gardée et comptée à part.',
      ),
      entry(
        'ondam',
        'Ondam',
        'Objectif national de dépenses d’assurance maladie. Son argent n’est pas celui de France\u00a02030.',
      ),
    ],
  },
  {
    id: 'territoires',
    title: 'Territoires et acteurs',
    entries: [
      entry(
        'operateur',
        'Opérateur',
        'Organisme qui instruit et verse l’aide pour l’État\u00a0: Ademe, ANR, Caisse des dépôts, Bpifrance.',
      ),
      entry('laureat', 'Lauréat', 'Projet retenu par un appel à projets et rendu public.'),
      entry(
        'coordinateur',
        'Coordinateur et partenaires',
        'Un projet peut réunir plusieurs bénéficiaires. Le coordinateur le porte\u00a0; les partenaires en reçoivent une part.',
      ),
      entry(
        'regle',
        'Règle d’attribution',
        'Façon de placer l’argent dans une région\u00a0: siège du coordinateur, lieu d’exécution, ou part de chaque partenaire. Le classement en dépend.',
      ),
      entry(
        'non-regionalise',
        'Non régionalisé',
        'Argent qui, par nature, n’est dans aucune région. Il n’est ni réparti ni oublié.',
      ),
      entry('non-renseigne', 'Non renseigné', 'Argent dont le fichier livré ne dit pas la région.'),
      entry(
        'com',
        'Collectivités hors des 18 régions',
        'Saint-Pierre-et-Miquelon, Saint-Martin, Saint-Barthélemy et les collectivités du Pacifique.',
      ),
      entry('ars', 'ARS', 'Agence régionale de santé.'),
      entry('sgpi', 'SGPI', 'Secrétariat général pour l’investissement, qui pilote France\u00a02030.'),
      entry('dns', 'DNS', 'Délégation au numérique en santé, au ministère chargé de la santé.'),
      entry('anap', 'Anap', 'Agence nationale de la performance sanitaire et médico-sociale.'),
      entry('sadp', 'SADP', 'Système d’aide à la décision pharmaceutique.'),
    ],
  },
  {
    id: 'suivi',
    title: 'Cibles et indicateurs',
    entries: [
      entry('cible', 'Cible', 'Valeur officielle à atteindre, avec sa date et sa source.'),
      entry(
        'repere',
        'Repère',
        'Part calculée par ce site, par exemple selon la population. Ce n’est pas une cible\u00a0: il est dessiné en pointillé.',
      ),
      entry(
        'trajectoire',
        'Trajectoire',
        'Montants officiels attendus à chaque date. Sans trajectoire publiée, aucun retard n’est affirmé.',
      ),
      entry(
        'vi-va-vc',
        'Valeurs initiale, actuelle et cible',
        'Les trois valeurs d’un indicateur dans PILOTE, l’outil de suivi de l’État, chacune avec sa date.',
      ),
      entry(
        'personne-formee',
        'Personne formée',
        'Inscrite, formée, certifiée ou sensibilisée\u00a0: quatre comptes différents, jamais additionnés.',
      ),
      entry('jalon', 'Jalon', 'Événement daté, constaté ou non, avec le document qui le prouve.'),
    ],
  },
  {
    id: 'donnees',
    title: 'Données',
    entries: [
      entry(
        'livraison',
        'Livraison',
        'Ensemble de fichiers remis à une date. Une livraison redit tout\u00a0: elle remplace la précédente.',
      ),
      entry(
        'version',
        'Version',
        'Une livraison et l’empreinte de ses tables. Les mêmes chiffres gardent le même nom\u00a0; une page qui nomme sa version ne change plus.',
      ),
      entry('nc', 'n.c.', 'Non communiqué\u00a0: personne ne l’a publié.'),
      entry('so', 's.o.', 'Sans objet\u00a0: le chiffre n’aurait pas de sens ici.'),
      entry(
        'fictif',
        'Fictif',
        'Inventé pour montrer le fonctionnement du site. Aucun nom ni montant n’est réel, hors le nom des mesures.',
      ),
    ],
  },
];
