/** Who may import whom, floor by floor; and which third parties. The lint reads this table, a test plants faults in it. */
export const FLOORS = {
  domain: { floors: [], packages: [] },
  contract: { floors: ['domain'], packages: ['apache-arrow'] },
  convert: {
    floors: ['domain', 'contract'],
    packages: ['papaparse', 'apache-arrow', '@noble/hashes', '@zip.js/zip.js', 'read-excel-file'],
  },
  engine: {
    floors: ['domain', 'contract'],
    packages: ['@duckdb/duckdb-wasm', 'apache-arrow', 'node:module'],
  },
  queries: { floors: ['domain', 'contract', 'engine'], packages: [] },
  views: { floors: ['domain', 'contract', 'queries'], packages: [] },
  charts: { floors: ['domain', 'views'], packages: ['d3-scale', 'd3-shape'] },
  components: { floors: ['domain', 'views', 'charts'], packages: ['qr'] },
  export: {
    floors: ['domain', 'contract', 'views', 'queries'],
    packages: ['@zip.js/zip.js', 'apache-arrow', 'hyparquet-writer', 'write-excel-file'],
  },
  recompute: { floors: ['domain'], packages: ['papaparse'] },
  state: {
    floors: ['domain', 'contract', 'convert', 'engine', 'queries', 'views', 'export', 'recompute'],
    packages: ['node:fs/promises', '\\$app'],
  },
};

const ENGINE_DOORS = '^#lib/engine/(browser|node|clickhouse)';
const NEUTRAL = ['domain', 'contract', 'convert', 'queries', 'views', 'charts', 'recompute'];

/** ESLint rules of one floor. */
export function floorRules(floor) {
  const { floors, packages } = FLOORS[floor];
  const forbidden = Object.keys(FLOORS).filter((other) => other !== floor && !floors.includes(other));
  const patterns = [
    { regex: '^\\.\\./|^\\$lib', message: 'Entre étages : #lib/<étage>/<fichier>.ts' },
    ...forbidden.map((other) => ({
      regex: `^#lib/${other}/`,
      message: `${floor} ne peut pas importer ${other}.`,
    })),
    {
      regex: `^(?!#lib/|\\./|svelte|${packages.map((name) => `${name}(/|$)`).join('|') || '$.'})`,
      message: `${floor} ne peut pas importer ce paquet.`,
    },
  ];
  if (floor !== 'engine')
    patterns.push({ regex: ENGINE_DOORS, message: `${floor} ne connaît que l’interface du moteur.` });
  if (floor === 'state') patterns.pop();
  return {
    'no-restricted-imports': ['error', { patterns }],
    ...(NEUTRAL.includes(floor) && {
      'no-restricted-globals': [
        'error',
        'window',
        'document',
        'fetch',
        'process',
        'Buffer',
        'localStorage',
        'location',
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'La date est un paramètre.' },
        { object: 'Math', property: 'random', message: 'Le hasard est une graine.' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'La date est un paramètre.',
        },
      ],
    }),
  };
}
