import type { Column, ColumnType } from './column.ts';
import { LAYOUTS } from './layouts.ts';
import { TABLES } from './tables.ts';

/** One column in words. */
interface ColumnDescription {
  readonly name: string;
  readonly header: string;
  /** French: « entier 64 bits, centimes ». */
  readonly type: string;
  /** Arrow type on disk: « Int64 ». */
  readonly arrowType: string;
  readonly isNullable: boolean;
  readonly isKey: boolean;
  readonly description: string;
}

/** One table in words. */
export interface TableDescription {
  readonly name: string;
  readonly title: string;
  /** « une ligne est … ». */
  readonly row: string;
  readonly columns: readonly ColumnDescription[];
}

const TYPE_WORDS: Readonly<Record<ColumnType, readonly [arrow: string, words: string]>> = {
  utf8: ['Utf8', 'texte'],
  cents: ['Int64', 'centimes d’euro'],
  int32: ['Int32', 'entier'],
  float64: ['Float64', 'nombre'],
  date: ['Date32', 'date'],
  flag: ['Bool', 'vrai ou faux'],
  code8: ['UInt8', 'code'],
  code16: ['UInt16', 'code'],
};

/** Every table of a version, in the order of the contract: what « Données » and `data/SCHEMA.md` both show. */
export function describeTables(): TableDescription[] {
  return TABLES.map(({ name, title, row, key, columns }) => ({
    name,
    title,
    row: `Une ligne est ${row}.`,
    columns: columns.map((column) => describeColumn(column, key)),
  }));
}

function describeColumn(column: Column, key: readonly string[]): ColumnDescription {
  const [arrowType, words] = TYPE_WORDS[column.type];
  return {
    name: column.name,
    header: column.header,
    type: column.dimension ? `${words} (${column.dimension})` : words,
    arrowType,
    isNullable: column.isNullable,
    isKey: key.includes(column.name),
    description: column.description,
  };
}

/** `data/SCHEMA.md`: the layouts that are read, then the tables that are written. */
export function schemaMarkdown(): string {
  return `${[
    '# Ce qui est lu, ce qui est écrit',
    'Fichier écrit par `npm run schema` à partir du contrat (`src/lib/contract`)\u00a0: ne pas le modifier à la main.',
    '## Fichiers lus',
    'Un fichier est reconnu à son en-tête, comparé sans casse, accents, espaces ni ponctuation. Un fichier nommé comme une table de faits (`envelopes.csv`, `measures.csv`…) porte les colonnes de cette table, sous leur nom ou leur en-tête\u00a0; un montant en centimes `…_cents` s’y écrit aussi en euros, `…_eur`.',
    'Un fichier est un texte (UTF-8, UTF-16 ou Windows-1252), un texte gzip (`.csv.gz`), un classeur `.xlsx` (la feuille dont l’en-tête est connu\u00a0; s’il y en a plusieurs, chacune est un fichier, «\u00a0classeur.xlsx › Feuille\u00a0») ou une archive `.zip` dont chaque CSV ou classeur est un fichier, «\u00a0archive.zip/nom.csv\u00a0».',
    'Chaque ligne sous l’en-tête est retenue ou rejetée\u00a0: `rows_read` = `rows_kept` + `rows_rejected`, et de même pour les centimes. Les totaux, sous-totaux et mentions imprimés dans le fichier ne sont pas des données\u00a0: ils sont comptés à part (`rows_control`), leurs montants n’entrent dans aucune somme, et chaque total est comparé à la somme lue.',
    ...LAYOUTS.flatMap(({ id, title, columns, binding }) => [
      `### ${title} (\`${id}\`)`,
      markdownTable(
        ['En-tête', 'Aussi lu', 'Nécessaire', 'Contenu'],
        columns.map(({ header, aliases, isRequired, description }) => [
          `\`${header}\``,
          aliases.map((alias) => `\`${alias}\``).join(', '),
          isRequired ? 'oui' : '',
          description,
        ]),
      ),
      markdownTable(['Ce qui est gardé', 'D’où il vient'], binding),
    ]),
    '## Tables écrites',
    'Flux Arrow IPC (`.arrows`). Les montants sont des centimes entiers. Une colonne de code porte un entier\u00a0; la table `codes` en donne l’identifiant et le libellé, par dimension. Les clés sont en gras.',
    ...describeTables().flatMap(({ name, title, row, columns }) => [
      `### ${title} (\`${name}\`)`,
      row,
      markdownTable(
        ['Colonne', 'En-tête français', 'Type', 'Vide admis', 'Contenu'],
        columns.map((column) => [
          column.isKey ? `**\`${column.name}\`**` : `\`${column.name}\``,
          `\`${column.header}\``,
          `${column.arrowType}, ${column.type}`,
          column.isNullable ? 'oui' : '',
          column.description,
        ]),
      ),
    ]),
  ].join('\n\n')}\n`;
}

function markdownTable(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(headers), line(headers.map(() => '---')), ...rows.map(line)].join('\n');
}
