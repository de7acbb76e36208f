/** One subject of trust, and the ids of the published facts that speak of it, in whichever dataset has them. */
interface TrustTopic {
  readonly id: string;
  readonly heading: string;
  /** What it is, and what it must not be taken for. */
  readonly text: string;
  /** Principles that the subject names; each is followed by the indicators given, often none. */
  readonly principles: readonly { readonly name: string; readonly indicators: readonly string[] }[];
  readonly milestones: readonly string[];
  readonly indicators: readonly string[];
  readonly announcements: readonly string[];
}

/** The subjects, in the order of the page. The ethics referential and the guide of the DNS are two documents. */
export const TRUST_TOPICS: readonly TrustTopic[] = [
  {
    id: 'referentiel',
    heading: 'Le référentiel éthique annoncé, et ses trois principes',
    text: 'Un référentiel éthique a été annoncé avec la stratégie de novembre\u00a02025. Il porte trois principes. Ce n’est pas le guide publié par la DNS en juillet\u00a02025.',
    principles: [
      { name: 'Bienfaisance', indicators: [] },
      { name: 'Équité', indicators: [] },
      { name: 'Sobriété numérique', indicators: [] },
    ],
    milestones: ['referentiel-ethique'],
    indicators: [],
    announcements: ['referentiel-ethique'],
  },
  {
    id: 'guide-dns',
    heading: 'Le guide de la DNS de juillet 2025',
    text: 'La Délégation au numérique en santé a publié ce guide avant l’annonce du référentiel. Sa publication ne vaut pas celle du référentiel.',
    principles: [],
    milestones: ['guide-ethique-dns'],
    indicators: [],
    announcements: [],
  },
  {
    id: 'donnees',
    heading: 'Protection des données',
    text: 'La CNIL et la HAS ont mis en consultation un guide commun. Un projet n’est pas une version finale.',
    principles: [],
    milestones: ['guide-has-cnil'],
    indicators: [],
    announcements: [],
  },
  {
    id: 'confiance',
    heading: 'Confiance et usages',
    text: 'L’usage n’est pas la confiance\u00a0: un établissement peut utiliser un outil sans que soignants ou patients s’y fient.',
    principles: [],
    milestones: ['cartographie-usages', 'fictif-cartographie'],
    indicators: ['hopitaux-utilisant-ia'],
    announcements: ['cartographie-usages'],
  },
];
