/** The same question asked with one tool: what has been committed by region, as the file of the API gives it. */
export interface Recipe {
  readonly tool: string;
  /** What must be there first, and what the lines give. */
  readonly note: string;
  readonly code: string;
}

/**
 * Recipes that read a version of a dataset from the site at `origin` (« https://exemple.fr/suivi », no last slash).
 * Region codes stay text (« 01 » is Guadeloupe), cents become euros last, a missing amount stays missing.
 */
export function writeRecipes(origin: string, dataset: string, version: string): Recipe[] {
  const folder = `${origin}/api/v1/${dataset}/${version}`;
  const csv = `${folder}/regions.csv`;
  return [
    {
      tool: 'Python',
      note: 'Avec pandas\u00a0; les codes de région restent du texte.',
      code: [
        'import pandas as pd',
        `regions = pd.read_csv("${csv}", dtype={"region_code": str})`,
        'vues = regions.query("line_id == \'ia-sante\' and stage == \'committed\' and rule == \'seat\'")',
        'print(vues.assign(euros=vues.amount_cents / 100)[["region_code", "euros"]])',
      ].join('\n'),
    },
    {
      tool: 'R',
      note: 'Sans bibliothèque.',
      code: [
        `regions <- read.csv("${csv}", colClasses = c(region_code = "character"))`,
        'vues <- subset(regions, line_id == "ia-sante" & stage == "committed" & rule == "seat")',
        'transform(vues[c("region_code", "amount_cents")], euros = amount_cents / 100)',
      ].join('\n'),
    },
    {
      tool: 'DuckDB',
      note: 'Sans rien télécharger à la main\u00a0; le total est celui de la page d’accueil.',
      code: [
        'SELECT region_code, amount_cents / 100 AS euros',
        `FROM read_csv('${csv}', types = {'region_code': 'VARCHAR'})`,
        "WHERE line_id = 'ia-sante' AND stage = 'committed' AND rule = 'seat'",
        'ORDER BY region_code;',
      ].join('\n'),
    },
    {
      tool: 'Excel (Power Query)',
      note: 'Données › Obtenir des données › Requête vide › Éditeur avancé.',
      code: [
        'let',
        `  Source = Csv.Document(Web.Contents("${csv}"), [Delimiter = ",", Encoding = 65001, QuoteStyle = QuoteStyle.Csv]),`,
        '  Titres = Table.PromoteHeaders(Source, [PromoteAllScalars = true]),',
        '  Types = Table.TransformColumnTypes(Titres, {{"region_code", type text}, {"amount_cents", Int64.Type}}, "en-US"),',
        '  Lignes = Table.SelectRows(Types, each [line_id] = "ia-sante" and [stage] = "committed" and [rule] = "seat"),',
        '  Euros = Table.AddColumn(Lignes, "euros", each [amount_cents] / 100, type number)',
        'in',
        '  Euros',
      ].join('\n'),
    },
  ];
}
