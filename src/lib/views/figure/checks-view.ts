import type { CheckRow } from '#lib/queries/facts.ts';
import type { CheckSummary, FailingCheck } from '#lib/views/words/edition.ts';
import { formatQuantity } from '#lib/views/words/format.ts';
import type { Status } from '#lib/views/words/labels.ts';
import { typeset } from '#lib/views/words/typeset.ts';

/** One broken invariant beside a figure: what it asks, how many cases break it, and the first of them. */
interface BrokenCheck {
  readonly id: string;
  readonly label: string;
  /** « 3 cas en défaut sur 120 ». */
  readonly count: string;
  /** « paiements.csv:12 ». */
  readonly places: readonly string[];
  readonly href: string;
}

/** The badge of a figure: how many invariants its version keeps, in a shape and words, and those that it breaks. */
export interface ChecksView {
  readonly status: Status;
  readonly text: string;
  readonly href: string;
  readonly broken: readonly BrokenCheck[];
}

/** Where a failing case was read; a case that is no line of a file has none, and keeps its name. */
export interface FailingPlace {
  readonly file: string | null;
  readonly text: string;
}

const SEPARATOR = ' ; ';

/** What an edition says of its checks: how many passed, and those that did not. */
export function summarizeChecks(rows: readonly CheckRow[]): CheckSummary {
  const failing = rows
    .filter(({ passed }) => !passed)
    .map(({ checkId, label, checkedRows, failingRows, examples }) => ({
      checkId,
      label,
      checkedRows,
      failingRows,
      places: examples?.split(SEPARATOR) ?? [],
    }));
  return { passed: rows.length - failing.length, total: rows.length, failing };
}

/** The badge. `dataPage` is the page « Données », where each check has its anchor. */
export function presentChecks({ passed, total, failing = [] }: CheckSummary, dataPage: string): ChecksView {
  const count = `${formatQuantity(passed, 'contrôle', 'contrôles')} sur ${total}`;
  const rest = total - passed;
  const broken = rest === 1 ? 'voir celui en défaut' : `voir les ${rest} en défaut`;
  return {
    status: rest === 0 ? 'reached' : 'watch',
    text: rest === 0 ? `${count} ${passed < 2 ? 'respecté' : 'respectés'}` : `${count}\u00a0: ${broken}`,
    href: `${dataPage}#controles`,
    broken: failing.map((check) => ({
      id: check.checkId,
      label: typeset(check.label),
      count: countOf(check),
      places: check.places,
      href: `${dataPage}#${anchorOf(check.checkId)}`,
    })),
  };
}

/** « 3 cas en défaut sur 120 ». */
export function countOf({ failingRows, checkedRows }: FailingCheck): string {
  return `${formatQuantity(failingRows, 'cas', 'cas')} en défaut sur ${checkedRows}`;
}

/** Anchor of a check on the page « Données ». */
export function anchorOf(checkId: string): string {
  return `controle-${checkId}`;
}

/** « operateur.csv:12 (Décaissé) » as a file and its line in words. */
export function parsePlace(place: string): FailingPlace {
  const [, file, line, rest = ''] = /^(.+):(\d+)( \(.+\))?$/.exec(place) ?? [];
  return file && line ? { file, text: `${file}, ligne\u00a0${line}${rest}` } : { file: null, text: place };
}
