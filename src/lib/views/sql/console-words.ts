import type { FailureCode } from '#lib/views/figure/engine-phase.ts';
import { FAILURE_TEXTS } from '#lib/views/figure/engine-phase.ts';

/** Seconds that a query may take before it is stopped. */
export const QUERY_SECONDS = 10;

/** What a failure of the console’s engine was, and what the reader may do. */
export const CONSOLE_FAILURES: Readonly<Record<FailureCode, string>> = {
  ...FAILURE_TEXTS,
  timeout: `La requête a été arrêtée\u00a0: elle n’a pas répondu en ${QUERY_SECONDS}\u00a0secondes. Le moteur redémarre, la page et votre texte restent. Filtrez davantage, ou joignez sur une égalité.`,
  crash: 'Le moteur de calcul s’est arrêté et redémarre. Votre texte reste\u00a0: exécutez-le de nouveau.',
  memory: 'La réponse demande plus de mémoire que le moteur n’en a. Filtrez ou groupez davantage.',
};

/** « Ligne 2, colonne 15. » */
export function sayPlace(line: number | null, column: number | null): string {
  return line === null ? '' : `Ligne\u00a0${line}, colonne\u00a0${column ?? 1}.`;
}
