import type { CheckOutcome, CheckRun } from '#lib/contract/check-run.ts';
import { agree } from '#lib/views/words/agree.ts';
import { formatCount, formatDate, formatQuantity } from '#lib/views/words/format.ts';
import { CHECKS, type CheckId, type Criterion } from './checks.ts';

interface NamedCriterion {
  readonly number: string;
  readonly about: string;
}

export interface DeclarationView {
  /** How many criteria a machine reads in part, finds without content, or leaves to a person. */
  readonly sentence: string;
  /** When and on how many pages the checks ran, and by which command. */
  readonly run: string;
  /** Each check with the numbers of its criteria, in their order, and its result in words. */
  readonly checks: readonly {
    readonly id: CheckId;
    readonly says: string;
    readonly criteria: string;
    readonly result: string;
  }[];
  readonly groups: readonly { readonly heading: string; readonly criteria: readonly NamedCriterion[] }[];
}

/** What a machine saw of a reference, and what it leaves to judge. A check that never ran says so. */
export function presentDeclaration(criteria: readonly Criterion[], run: CheckRun): DeclarationView {
  const named = (list: readonly Criterion[]): NamedCriterion[] =>
    list.map(([number, about]) => ({ number, about }));
  const human = criteria.filter(([, , checks]) => checks.length === 0);
  const absent = criteria.filter(([, , , standing]) => standing === 'no-content');
  const inPart = criteria.filter(([, , checks, standing]) => checks.length > 0 && !standing);
  const isAre = agree(inPart.length, 'est vérifié', 'sont vérifiés');
  const ids = Object.keys(CHECKS) as CheckId[];
  return {
    sentence:
      `Sur ${criteria.length}\u00a0critères, ${inPart.length} ${isAre} en partie par une machine, ` +
      `${absent.length} ${agree(absent.length, 'vise', 'visent')} un contenu que la machine n’a pas trouvé, ` +
      `${human.length} ${agree(human.length, 'n’est pas évalué', 'ne sont pas évalués')}.`,
    run:
      `Résultats écrits le ${formatDate(run.date)} par la commande «\u00a0${run.producedBy}\u00a0», ` +
      `sur ${formatQuantity(run.openedPages, 'page ouverte', 'pages ouvertes')} dans un navigateur ` +
      `et ${formatQuantity(run.pages, 'page construite', 'pages construites')}.`,
    checks: ids
      .map((id) => ({
        id,
        says: CHECKS[id].says,
        criteria: criteria
          .filter(([, , checks]) => checks.includes(id))
          .map(([number]) => number)
          .join(', '),
        result: resultOf(run.checks[id]),
      }))
      .filter((check) => check.criteria !== ''),
    groups: [
      { heading: 'Critères vérifiés en partie par une machine', criteria: named(inPart) },
      { heading: 'Critères dont le contenu n’a pas été trouvé', criteria: named(absent) },
      { heading: 'Critères non évalués, qu’une personne doit juger', criteria: named(human) },
    ],
  };
}

function resultOf(outcome: CheckOutcome | undefined): string {
  if (!outcome || outcome.passed + outcome.failed === 0) return 'non exécuté';
  const cases = outcome.passed + outcome.failed;
  const inAll = `sur ${formatQuantity(cases, 'cas', 'cas')}`;
  if (outcome.failed === 0) return `aucun défaut ${inAll}`;
  return `${formatCount(outcome.failed)} en défaut ${inAll}`;
}
