import { describe, expect, it } from 'vitest';
import { fileOf } from '#lib/convert/bytes/source-file.ts';
import { NO_MAPPING } from '#lib/contract/mapping.ts';
import { sha256 } from '#lib/contract/sha256.ts';
import { convert, type Conversion, type ConversionInput } from '#lib/convert/convert.ts';
import { formatReport } from '#lib/convert/reading/report-csv.ts';
import { TEST_CODES } from '../support/arbitrary-rows.ts';
import { day } from '../support/records.ts';
import { GEOGRAPHY } from '../support/small-geography.ts';

const AWARDS = `Export fictif de zelie.plantee@exemple.fr, 06 12 34 56 78
date_dpm;operateur;procedure;nom_projet;nom_beneficiaire;siret;typologie;regions;localisation_geo;montant_aide;Courriel du contact;Remarque
2026-01-15;Opérateur A;Appel;Projet 1;Hôpital fictif;00000000100016;EP;Île-de-France;075;1 000,00;zelie@exemple.fr;
2026-01-15;Opérateur A;Appel;Cabinet Dupontel connecté;DUPONTEL Joséphine;00000000200014;Personne physique;Île-de-France;075;200,00;;"vu avec Joséphine
Dupontel"
2026-01-15;Opérateur A;Appel;Cabinet Dupontel connecté;DUPONTEL Joséphine;00000000200014;Personne physique;Île-de-France;075;200,00;;"vu avec Joséphine
Dupontel"
2026-01-16;Opérateur A;Appel;Projet 3;MARTINON Basile;;EI;PACA;;30,00;;
2026-01-16;Opérateur A;Appel;Projet 3;ROUSSELIN Anselme;;EI;PACA;;30,00;;
2026-01-17;Opérateur A;Appel;"=HYPERLINK(""http://exemple.fr"")";Hôpital fictif;00000000100016;EP;PACA;;4,00;;appeler le 01.23.45.67.89
2026-01-18;Opérateur A;Appel;Projet 5;Hôpital fictif;00000000100016;EP;PACA;;5,00;;assuré 1 85 05 78 006 084 91
BLANCHARDIN Ulysse;Personne physique;ulysse@exemple.fr
`;
const PAYMENTS = `operateur;nom_projet;beneficiaire;siret;etape;date;montant
Opérateur A;Suivi;Mme Joséphine DUPONTEL;;décaissé;2026-02-01;50
Opérateur A;Suivi;;00000000200014;décaissé;2026-02-02;60
Opérateur A;Suivi;Dupontel Joséphine;;décaissé;2026-02-03;70
Opérateur A;Suivi;Mme de Sévigné, lycée;;décaissé;2026-02-04;80
`;
const PLANTED = [
  'dupontel',
  'DUPONTEL',
  'Dupontel',
  'Joséphine',
  'MARTINON',
  'Basile',
  'ROUSSELIN',
  'Anselme',
  'BLANCHARDIN',
  'Ulysse',
  '00000000200014',
  'zelie',
  'exemple.fr,',
  'ulysse@',
  '06 12 34 56 78',
  '01.23.45.67.89',
  '1 85 05 78 006 084',
];

function input(files: Record<string, string | Uint8Array>): ConversionInput {
  const encoder = new TextEncoder();
  return {
    files: Object.entries(files).map(([name, content]) =>
      fileOf(name, typeof content === 'string' ? encoder.encode(content) : content),
    ),
    dataset: 'essai',
    nature: 'fictif',
    asOf: day('2026-03-31'),
    mapping: NO_MAPPING,
    defaultLine: 'ia-sante',
    reference: { regions: [], sources: [] },
    geography: GEOGRAPHY,
    codes: TEST_CODES,
    isPublished: true,
  };
}

const textOf = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

/** All that is published of a conversion, as text. */
function published({ tables, deliveries, issues, manifest, codes }: Conversion): string {
  return [
    ...tables.map(({ bytes }) => textOf(bytes)),
    ...deliveries.map(({ bytes }) => textOf(bytes)),
    formatReport(issues, 'fictif'),
    JSON.stringify([issues, manifest, codes]),
  ].join('\n');
}

const FILES = { 'aides.csv': AWARDS, 'paiements.csv': PAYMENTS };

describe('a delivery that names people', () => {
  it.each(PLANTED)('publishes « %s » nowhere', async (secret) => {
    expect(AWARDS + PAYMENTS + PAYMENTS.toLowerCase()).toContain(secret);
    expect(published(await convert(input(FILES)))).not.toContain(secret);
  });

  it('keeps what is not personal, to the cent', async () => {
    const { manifest } = await convert(input(FILES));
    expect(
      manifest.files.map((file) => [
        file.rows_read,
        file.rows_kept,
        file.rows_rejected,
        file.amount_cents_kept,
        file.amount_cents_rejected,
      ]),
    ).toEqual([
      [8, 6, 2, 126_900, 20_000],
      [4, 4, 0, 26_000, 0],
    ]);
  });

  it('names and counts each cleaning, with an example that discloses nothing', async () => {
    const { manifest, issues } = await convert(input(FILES));
    expect(manifest.files[0]?.issues).toMatchObject({
      'duplicate-row': 1,
      'ragged-row': 1,
      'person-name-masked': 4,
      'person-id-masked': 2,
      'person-text-masked': 4,
      'contact-masked': 4,
      'phone-dropped': 1,
      'nir-dropped': 1,
      'formula-as-text': 1,
    });
    expect(manifest.files[1]?.issues).toMatchObject({ 'person-name-masked': 2, 'person-id-masked': 1 });
    const example = (code: string) => issues.find((one) => one.code === code)?.value;
    expect(example('person-name-masked')).toBe('Personne physique (nom masqué)');
    expect(example('person-text-masked')).toBe('Cabinet [nom retiré] connecté');
    expect(example('phone-dropped')).toBe('appeler le [téléphone retiré]');
  });

  it('publishes the same lines and columns, with those cleanings only, under its own digest', async () => {
    const { deliveries, manifest } = await convert(input(FILES));
    const bytes = deliveries[0]?.bytes ?? new Uint8Array();
    expect(textOf(bytes).split('\n')).toEqual([
      'Export fictif de [courriel retiré], [téléphone retiré]',
      AWARDS.split('\n')[1],
      '2026-01-15;Opérateur A;Appel;Projet 1;Hôpital fictif;00000000100016;EP;Île-de-France;075;1 000,00;masqué;',
      ...Array.from({ length: 2 }, () => [
        '2026-01-15;Opérateur A;Appel;Cabinet [nom retiré] connecté;Personne physique (nom masqué);masqué;Personne physique;Île-de-France;075;200,00;;"vu avec [nom retiré]',
        '[nom retiré]"',
      ]).flat(),
      '2026-01-16;Opérateur A;Appel;Projet 3;Personne physique (nom masqué);;EI;PACA;;30,00;;',
      '2026-01-16;Opérateur A;Appel;Projet 3;Personne physique (nom masqué);;EI;PACA;;30,00;;',
      '2026-01-17;Opérateur A;Appel;"\'=HYPERLINK(""http://exemple.fr"")";Hôpital fictif;00000000100016;EP;PACA;;4,00;;appeler le [téléphone retiré]',
      '2026-01-18;Opérateur A;Appel;Projet 5;Hôpital fictif;00000000100016;EP;PACA;;5,00;;assuré [numéro personnel retiré]',
      'masqué;masqué;masqué',
      '',
    ]);
    const [report] = manifest.files;
    expect(report?.sha256).toBe(await sha256(new TextEncoder().encode(AWARDS)));
    expect(report?.masked).toEqual({
      file: 'deliveries/aides.csv',
      sha256: await sha256(bytes),
      bytes: bytes.length,
    });
    expect(bytes.subarray(0, 3)).toEqual(Uint8Array.of(0xef, 0xbb, 0xbf));
  });

  it('gives the same tables when the masked delivery is read in its place', async () => {
    const files = {
      'aides.csv': AWARDS.replace('ROUSSELIN Anselme;;EI;PACA;;30,00', 'ROUSSELIN Anselme;;EI;PACA;;31,00'),
    };
    const first = await convert(input(files));
    const again = await convert(input({ 'aides.csv': first.deliveries[0]?.bytes ?? '' }));
    const digests = ({ manifest }: Conversion) =>
      manifest.tables.filter(({ name }) => name !== 'checks').map(({ name, sha256 }) => [name, sha256]);
    expect(digests(again)).toEqual(digests(first));
    expect(textOf(again.deliveries[0]?.bytes)).toBe(textOf(first.deliveries[0]?.bytes));
  });

  it('gives each masked beneficiary a key of its own', async () => {
    const { tables } = await convert(input(FILES));
    expect(tables.find(({ file }) => file.name === 'operations')?.file.rows).toBe(10);
  });
});

describe('whatever the file is written in', () => {
  const latin = (text: string) =>
    Uint8Array.from(text, (sign) => (sign === '’' ? 0x92 : sign.charCodeAt(0) & 0xff));
  const header = 'operateur;nom_projet;beneficiaire;type_beneficiaire;etape;date;montant';
  const row = 'A;Projet \u00e0 part;ZELI\u00c9E Plant\u00e9e;EI;engag\u00e9;2026-01-01;1';

  it.each([
    ['Windows-1252', latin(`${header}\n${row}\n`)],
    [
      'UTF-8 with a few bad bytes',
      Uint8Array.of(...new TextEncoder().encode(`${header}\n${row.repeat(1)}`), 0xe9, 0x0a),
    ],
    [
      'UTF-8 with a control',
      new TextEncoder().encode(`${header}\n${row.replace('Plant', 'd\u0092Plant')}\n`),
    ],
    [
      'UTF-8 where an accent was lost',
      new TextEncoder().encode(`${header}\n${row.replace('\u00c9', '\ufffd')}\n`),
    ],
    ['broken quotes', new TextEncoder().encode(`${header}\n${row.replace('ZELI', '"ZELI" "x')}\n`)],
  ])('publishes no name: %s', async (_, bytes) => {
    const all = published(await convert(input({ 'a.csv': bytes })));
    expect(all).toContain('a.csv');
    expect(all).not.toMatch(/ZELI|Plant/);
  });
});

describe('a social security number where an identifier is asked', () => {
  const withNir = PAYMENTS.replace('00000000200014', '1 85 05 78 006 084 91');

  it('stops the file, quotes nothing of it, and publishes nothing of it', async () => {
    const conversion = await convert(input({ 'paiements.csv': withNir, 'aides.csv': AWARDS }));
    expect(conversion.unreadable).toEqual(['paiements.csv']);
    expect(conversion.issues.find(({ code }) => code === 'nir-found')).toMatchObject({
      file: 'paiements.csv',
      line: 3,
      column: 'siret',
      severity: 'error',
      value: null,
    });
    expect(conversion.manifest.files[1]).not.toHaveProperty('masked');
    expect(conversion.deliveries).toHaveLength(1);
    expect(published(conversion)).not.toMatch(/1 ?85 ?05 ?78 ?006/);
  });

  it.each(['id_operation', 'SIRET ou NIR', 'Numéro de dossier'])('stops it under « %s »', async (header) => {
    const text = `${header};operateur;nom_projet;etape;date;montant\n1850578006084;A;P;engagé;2026-01-01;1\n`;
    expect((await convert(input({ 'a.csv': text }))).unreadable).toEqual(['a.csv']);
  });
});

describe('a file where a civility alone says that a row is of a person', () => {
  const HEADER = 'id_operation;nom_projet;etape;date;beneficiaire;siret;montant\n';
  const TITLED = `${HEADER}T1;Atelier Rivoltelle;engagé;2026-01-01;Mme Zoé Rivoltelle;00000000100016;10
T2;Deux;engagé;2026-01-02;M. Bricolage;;20
T3;Trois;engagé;2026-01-03;M. Bricolage SAS;;30
T4;Quatre;engagé;2026-01-04;Rivoltelle Zoé;;40
T5;Cinq;engagé;2026-01-05;Bricolage;;50
`;

  it.each(['Rivoltelle', 'RIVOLTELLE', 'Zoé', '00000000100016', 'M. Bricolage;'])(
    'publishes « %s » nowhere',
    async (secret) => {
      expect(published(await convert(input({ 'aides.csv': TITLED })))).not.toContain(secret);
    },
  );

  it('masks it, says that it is presumed, and keeps every row and cent', async () => {
    const { manifest, issues, deliveries } = await convert(input({ 'aides.csv': TITLED }));
    expect(manifest.files[0]).toMatchObject({ rows_kept: 5, rows_rejected: 0, amount_cents_kept: 15_000 });
    const at = (wanted: string) => issues.flatMap(({ code, line }) => (code === wanted ? [line] : []));
    expect(at('person-presumed')).toEqual([2, 3]);
    expect(at('person-name-masked')).toEqual([2, 3, 5]);
    const names = textOf(deliveries[0]?.bytes)
      .split('\n')
      .map((line) => line.split(';')[4]);
    expect(names.slice(1, 6)).toEqual([
      'Personne physique (nom masqué)',
      'Personne physique (nom masqué)',
      'M. Bricolage SAS',
      'Personne physique (nom masqué)',
      'Bricolage',
    ]);
  });
});
