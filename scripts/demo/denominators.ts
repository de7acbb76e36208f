const HEAD = 'id_denominateur code_region libelle unite valeur date precision_date id_source fragilite'.split(
  ' ',
);
const SOURCE = 'source-fictive-denominateurs';

/** Invented counts by region, in one order: professionals, students, establishments. Empty: not published. */
const COUNTS: readonly (readonly [
  code: string,
  professionals: string,
  students: string,
  establishments: string,
])[] = [
  ['01', '7900', '1900', '46'],
  ['02', '8300', '1700', '38'],
  ['03', '4100', '650', '21'],
  ['04', '19400', '4300', '62'],
  ['06', '2900', '420', ''],
  ['11', '241000', '88500', '690'],
  ['24', '43800', '13200', '205'],
  ['27', '52600', '15900', '246'],
  ['28', '62900', '19800', '252'],
  ['32', '115500', '39400', '398'],
  ['44', '108700', '36100', '421'],
  ['52', '70200', '20600', '263'],
  ['53', '68900', '19100', '238'],
  ['75', '126300', '34700', '517'],
  ['76', '130800', '37900', '544'],
  ['84', '163400', '55200', '652'],
  ['93', '117600', '32300', '438'],
  ['94', '7600', '900', '34'],
];

/** Regions whose count another year gives, by column. */
const OLDER: Readonly<Record<string, string>> = { 'professionnels 06': '2019', 'etudiants 03': '2022' };
const RESERVES: Readonly<Record<string, string>> = {
  'etudiants 94': 'effectif fictif : une partie des étudiants est inscrite dans une autre région',
};

/** Three denominators of the demo, all fictitious: one of them lacks a region, two have older or doubtful values. */
export function denominatorRows(): string[][] {
  return [
    HEAD,
    ...rowsOf(
      'professionnels',
      'Professionnels de santé (fictif)',
      'professionnel de santé (fictif)',
      '2025',
      1,
    ),
    ...rowsOf('etudiants', 'Étudiants en santé (fictif)', 'étudiant en santé (fictif)', '2025', 2),
    ...rowsOf(
      'etablissements',
      'Établissements de santé (fictif)',
      'établissement de santé (fictif)',
      '2024',
      3,
    ),
  ];
}

function rowsOf(id: string, label: string, unit: string, year: string, column: 1 | 2 | 3): string[][] {
  return COUNTS.map((counts) => {
    const name = `${id} ${counts[0]}`;
    const when = [OLDER[name] ?? year, 'year', SOURCE, RESERVES[name] ?? ''];
    return [id, counts[0], label, unit, counts[column], ...when];
  });
}
