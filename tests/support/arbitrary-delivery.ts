import fc from 'fast-check';

/** One row of a generated file of spending, its amount in cents beside the text that says it. */
export interface GeneratedRow {
  readonly id: string;
  readonly project: string;
  readonly date: string;
  readonly amount: { readonly cents: number; readonly text: string };
}

/** A generated file: its lines as text (the header first), and what they say. */
export interface GeneratedFile {
  readonly rows: readonly GeneratedRow[];
  readonly lines: readonly string[];
  readonly delimiter: string;
}

const COLUMNS = ['id_operation', 'nom_projet', 'etape', 'date', 'montant', 'source_financement'] as const;

const project = fc.constantFrom(
  'Projet fictif',
  'Données d’été',
  'dit "oui"',
  'écran 5"',
  'porte 3"',
  'a;b',
  'un, deux',
  'ligne\nautre ligne',
  '',
  'TOTAL SESSION',
  '=1+1',
);
const spell = (cents: number, form: number): string => {
  const [whole, rest] = [Math.floor(cents / 100), String(cents % 100).padStart(2, '0')];
  const grouped = String(whole).replace(/\B(?=(\d{3})+$)/g, '\u00a0');
  return [`${whole}.${rest}`, `${whole},${rest}`, `${grouped},${rest} €`][form] ?? '';
};
const amount = fc
  .record({ cents: fc.integer({ min: 1, max: 999_999_999 }), form: fc.integer({ min: 0, max: 2 }) })
  .map(({ cents, form }) => ({ cents, text: spell(cents, form) }));
const date = fc.integer({ min: 0, max: 27 }).map((day) => `2026-03-${String(day + 1).padStart(2, '0')}`);

/** Files of 1 to 8 rows under one delimiter, quoted throughout or only where a cell must be, columns in any order. */
export const generatedFile: fc.Arbitrary<GeneratedFile> = fc
  .record({
    rows: fc.array(fc.record({ project, date, amount }), { minLength: 1, maxLength: 8 }),
    delimiter: fc.constantFrom(';', ',', '\t', '|'),
    isQuoted: fc.boolean(),
    columns: fc.shuffledSubarray([...COLUMNS], { minLength: COLUMNS.length }),
  })
  .map(({ rows: bare, delimiter, isQuoted, columns }) => {
    const rows = bare.map((row, index) => ({ ...row, id: `OP-${index + 1}` }));
    const write = (cell: string) =>
      isQuoted || /^"|[\n;,\t|]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
    const line = (cells: Readonly<Record<string, string>>) =>
      columns.map((column) => write(cells[column] ?? '')).join(delimiter);
    const header = columns.map(write).join(delimiter);
    const body = rows.map((row) =>
      line({
        id_operation: row.id,
        nom_projet: row.project,
        etape: 'engagé',
        date: row.date,
        montant: row.amount.text,
        source_financement: 'Fonds fictif',
      }),
    );
    return { rows, lines: [header, ...body], delimiter };
  });

/** The amount as any spelling of it: groups parted or not, decimals after a point or a comma, zeros or none. */
export function spellings(cents: number): RegExp {
  const [whole, rest] = [
    String(Math.floor(Math.abs(cents) / 100)),
    String(Math.abs(cents) % 100).padStart(2, '0'),
  ];
  const decimals = rest.replace(/0+$/, '');
  const digits = [...whole].join('[ \u00a0\u202f\u2009.,]?');
  const optionalWhole = whole === '0' ? '0*' : `0*${digits}`;
  return new RegExp(`(?<!\\d)${optionalWhole}${decimals ? `[.,]${decimals}0*` : '(?:[.,]0*)?'}(?!\\d)`);
}
