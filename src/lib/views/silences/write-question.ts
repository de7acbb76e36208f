import type { Nature } from '#lib/contract/manifest.ts';
import type { Line, Perimeter } from '#lib/domain/line.ts';
import type { Citation } from '#lib/views/figure/cite.ts';
import { quote } from '#lib/views/words/agree.ts';
import { typeset } from '#lib/views/words/typeset.ts';

/** What is asked for, once the fact is said. */
export type Request = 'seen' | 'held' | 'unannounced' | 'region' | 'money';

/** What a written question is made of: facts, each with its date, and no judgement. */
export interface QuestionMatter {
  readonly nature: Nature;
  /** Perimeter of the subject; null when it is of the whole plan. */
  readonly perimeter: Line | Perimeter | null;
  /** Noun of the subject, with its article: « la publication suivante ». */
  readonly subject: string;
  readonly label: string;
  /** Whole sentences, each with its full stop. */
  readonly facts: readonly string[];
  readonly request: Request;
  readonly source: Citation | null;
}

const REQUESTS: Readonly<Record<Request, string>> = {
  seen: 'Il lui est demandé si cette publication a eu lieu et à quelle adresse elle peut être lue ou, à défaut, à quelle date elle est prévue.',
  held: 'Il lui est demandé à quelle date ces éléments seront publiés, dans un fichier réutilisable, au niveau national et, lorsqu’ils existent à ce niveau, pour chacune des 18 régions.',
  unannounced:
    'Il lui est demandé si ces éléments peuvent être publiés, dans un fichier réutilisable, à quel niveau (national ou régional) et à quelle date.',
  region:
    'Il lui est demandé si ces valeurs existent et, dans ce cas, à quelle date elles seront publiées, région par région, dans un fichier réutilisable.',
  money:
    'Il lui est demandé à quelle date ces montants seront publiés, opération par opération, dans un fichier réutilisable.',
};

const HEALTH = 'du ministre chargé de la santé';
const PRIME_MINISTER = 'du Premier ministre';

/** Who answers for a subject: the Prime Minister for the whole of France 2030, which the SGPI runs for him. */
const ADDRESSEES: Readonly<Record<Line | Perimeter, string>> = {
  'ia-sante': HEALTH,
  formation: HEALTH,
  ondam: HEALTH,
  'hors-perimetre': HEALTH,
  sasn: HEALTH,
  'france2030-ensemble': PRIME_MINISTER,
};

/** The text of a written question, in its standard form, its author left blank. A fictitious one says so and names nobody. */
export function writeQuestion({
  nature,
  perimeter,
  subject,
  label,
  facts,
  request,
  source,
}: QuestionMatter): string {
  const isFictive = nature === 'fictif';
  const addressee = perimeter === null ? PRIME_MINISTER : ADDRESSEES[perimeter];
  return typeset(
    [
      isFictive ? '[Question fictive, écrite sur des données fictives.]' : '',
      `[Mme ou M. …] appelle l’attention ${isFictive ? 'du ministre compétent' : addressee} sur ${subject} : ${quote(label)}.`,
      ...facts,
      REQUESTS[request],
      source ? `Source : ${[source.text, source.href].filter(Boolean).join(', ')}.` : '',
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
  );
}
