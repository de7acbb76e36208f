import { parseArgs } from 'node:util';
import { LINES, type Line } from '#lib/domain/line.ts';

/** What was asked on the command line. */
export interface ConvertCommand {
  readonly paths: readonly string[];
  readonly out: string;
  readonly line: Line | null;
  readonly mapping: string | null;
  readonly report: string | null;
  readonly isStrict: boolean;
  /** Folder of the version or delivery before; null when nothing is compared. */
  readonly against: string | null;
  /** Stops that are confirmed. */
  readonly confirmed: readonly string[];
}

export const USAGE = `Usage : npm run convert -- <fichiers ou dossiers…> --out <dossier> [options]

Convertit des exports CSV en tables Arrow (<dossier>/*.arrows) et écrit <dossier>/manifest.json.

  --out <dossier>     dossier des tables et du manifeste (créé au besoin)
  --line <ligne>      ligne des dépenses qui n’en nomment aucune : ${LINES.join(', ')}
  --mapping <F.json>  règles procédure → ligne et mesure, et indicateurs (voir data/README.md)
  --report <F.csv>    écrit les problèmes : fichier, ligne, colonne, code, phrase
  --strict            échoue si une seule ligne est écartée
  --against <dossier> compare à la version ou à la livraison précédente, et écrit le journal des révisions ;
                      s’arrête si la livraison rétrécit, bascule un cumul en flux ou déplace une cible
  --confirm <code>    lève un arrêt, par le code qu’il affiche (option répétable)

Code de sortie : 0 tout a été lu (les lignes écartées sont dans le rapport) ; 1 un fichier n’a pas pu être lu, ou
--strict et une ligne écartée ; 2 commande mal écrite ; 3 livraison à confirmer, rien n’est écrit ;
130 conversion arrêtée (Ctrl+C), rien n’est écrit.`;

/** The command, or a French sentence that says what is wrong with it. */
export function parseCommand(args: readonly string[]): ConvertCommand | string {
  const parsed = parseOptions(args);
  if (typeof parsed === 'string') return parsed;
  const { positionals: paths, values } = parsed;
  if (paths.length === 0) return 'Aucun fichier ni dossier à convertir.';
  if (!values.out) return 'Il manque --out <dossier>.';
  const line = values.line === undefined ? null : LINES.find((one) => one === values.line);
  if (values.confirm && !values.against) return '--confirm ne va qu’avec --against <dossier>.';
  if (line === undefined) return `--line ${values.line} : la ligne doit être ${LINES.join(', ')}.`;
  return {
    paths,
    out: values.out,
    line,
    mapping: values.mapping ?? null,
    report: values.report ?? null,
    isStrict: values.strict ?? false,
    against: values.against ?? null,
    confirmed: values.confirm ?? [],
  };
}

function parseOptions(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const options = {
    out: text,
    line: text,
    mapping: text,
    report: text,
    strict: { type: 'boolean' },
    against: text,
    confirm: { type: 'string', multiple: true },
  } as const;
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    const unknown = /Unknown option '(.+?)'/.exec((error as Error).message)?.[1];
    const valueless = /Option '(--\w+)[^']*' argument missing/.exec((error as Error).message)?.[1];
    if (unknown) return `Option inconnue : ${unknown}.`;
    return valueless
      ? `Il manque la valeur de ${valueless}.`
      : `Options mal écrites (${(error as Error).message}).`;
  }
}
