interface Check {
  readonly says: string;
  /** Test that checks it, by its file and its title; « %s » stands for a case. */
  readonly file: string;
  readonly title: string;
}

const ACCESSIBILITY = 'tests/site/accessibility.test.ts';
const SHELL = 'tests/site/shell.test.ts';
const SOBRIETY = 'tests/site/sobriety.test.ts';

/** What a machine checks of the site, in the order of the declarations. */
export const CHECKS = {
  axe: {
    says: 'axe-core n’a rien à redire, à 320 et 1\u00a0280\u00a0pixels, en clair et en sombre\u00a0; rien ne défile de côté',
    file: ACCESSIBILITY,
    title: 'has nothing for axe to say and never scrolls sideways, narrow and wide, light and dark',
  },
  figures: {
    says: 'chaque graphique a un nom, et un tableau d’au moins autant de lignes que de marques',
    file: ACCESSIBILITY,
    title: 'gives each figure a named drawing and a table with at least as many rows as marks',
  },
  tables: {
    says: 'chaque tableau a un titre, et chaque en-tête dit son sens',
    file: ACCESSIBILITY,
    title: 'gives each table a caption, and each head its direction',
  },
  headings: {
    says: 'aucun niveau de titre n’est sauté',
    file: ACCESSIBILITY,
    title: 'skips no level of its headings',
  },
  languages: {
    says: 'la langue de la page, et celle des passages en langue étrangère, sont bien écrites',
    file: ACCESSIBILITY,
    title: 'says its language, and that of passages in another',
  },
  links: { says: 'chaque lien a un intitulé', file: ACCESSIBILITY, title: 'names each link' },
  landmarks: {
    says: 'en-tête, navigation, contenu et pied de page sont là, avec des liens d’accès rapide',
    file: ACCESSIBILITY,
    title: 'has its landmarks, and links that skip to them',
  },
  media: {
    says: 'ni son, ni vidéo, ni cadre, ni image matricielle\u00a0; rien ne s’ouvre ni ne se recharge seul',
    file: ACCESSIBILITY,
    title: 'holds no sound, film, frame or bitmap, and leaves or opens nothing by itself',
  },
  orders: {
    says: 'l’ordre du clavier n’est pas changé, aucune touche n’est prise',
    file: ACCESSIBILITY,
    title: 'changes no order of the keyboard, and takes no key of its own',
  },
  'large-text': {
    says: 'en texte deux fois plus grand, rien n’est coupé et rien ne défile de côté',
    file: ACCESSIBILITY,
    title: 'keeps all its text at twice the size, without scrolling sideways',
  },
  spacing: {
    says: 'lettres, mots et lignes espacés, rien n’est coupé',
    file: ACCESSIBILITY,
    title: 'keeps all its text once letters, words and lines are spread',
  },
  'forced-colors': {
    says: 'en couleurs forcées, marques et textes des graphiques se voient encore',
    file: ACCESSIBILITY,
    title: 'keeps the marks and words of its drawings in forced colours',
  },
  motion: {
    says: 'rien ne bouge quand le mouvement réduit est demandé',
    file: ACCESSIBILITY,
    title: 'moves nothing for a reader who asked for no movement',
  },
  focus: {
    says: 'le focus se voit partout où le clavier s’arrête',
    file: ACCESSIBILITY,
    title: 'shows the focus wherever the keyboard stops',
  },
  targets: {
    says: 'chaque cible mesure au moins 24\u00a0pixels de côté',
    file: ACCESSIBILITY,
    title: 'gives each target 24 px a side, on a narrow screen',
  },
  walk: {
    says: 'le clavier parcourt la page dans son ordre et n’y reste pas pris',
    file: 'tests/site/reading-order.test.ts',
    title: 'the keyboard walks %s from its first link to its last, in the order of the page, and is let go',
  },
  'reading-order': {
    says: 'repères, titres, graphiques et tableaux sont lus dans un ordre relu et conservé',
    file: 'tests/site/reading-order.test.ts',
    title: 'the landmarks, headings, figures and tables of the page %s',
  },
  markup: { says: 'le code HTML est valide', file: 'tests/site/markup.test.ts', title: 'is valid HTML' },
  title: {
    says: 'chaque page a un titre et un seul titre principal',
    file: 'tests/site/markup.test.ts',
    title: 'has one h1, a title of its own, and the words that say what it is not',
  },
  contrast: {
    says: 'les couleurs du texte et des bordures ont le contraste voulu, dans les deux thèmes',
    file: 'tests/styles/contrast.test.ts',
    title: 'texts reach 4.5:1 and borders 3:1 on both surfaces, %s',
  },
  skip: {
    says: 'le premier lien mène au contenu',
    file: SHELL,
    title: 'reaches the content by its first link',
  },
  'title-focus': {
    says: 'le focus va au titre quand la page change',
    file: SHELL,
    title: 'moves the focus to the title when the page changes',
  },
  explorer: {
    says: 'l’explorateur se manie au clavier seul',
    file: 'tests/site/explore.test.ts',
    title: 'is worked by keyboard alone',
  },
  sheets: {
    says: 'la fiche d’une région donne un PDF balisé, en français',
    file: 'tests/site/sheets.test.ts',
    title: 'of %s, region %s, holds in two pages, in French and tagged',
  },
  weight: {
    says: 'au premier chargement, 150\u00a0ko et 20\u00a0requêtes au plus (370\u00a0ko et 30 pour la page d’import), toutes vers ce site, sans le moteur de calcul',
    file: 'tests/site/first-load.test.ts',
    title: 'loads %s within its limits, all from its own origin, with no engine byte',
  },
  fonts: { says: 'aucune police n’est téléchargée', file: SOBRIETY, title: 'downloads no font' },
  sensors: {
    says: 'aucun capteur n’est demandé, aucune notification n’est envoyée',
    file: SOBRIETY,
    title: 'asks for no sensor, and sends no notification',
  },
} as const satisfies Record<string, Check>;

export type CheckId = keyof typeof CHECKS;

/** One criterion: its number, what it asks in a few words, what a machine checks of it, and whether it finds nothing to judge. */
export type Criterion = readonly [
  number: string,
  about: string,
  checks: readonly CheckId[],
  standing?: 'no-content',
];
