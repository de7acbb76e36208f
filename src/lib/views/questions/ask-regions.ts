import { concentrationOf } from '#lib/domain/concentration.ts';
import { INHABITANT } from '#lib/domain/denominator.ts';
import type { BudgetLine } from '#lib/domain/line.ts';
import { medianOf } from '#lib/domain/median.ts';
import { isSmallCount } from '#lib/domain/rank.ts';
import { DEFAULT_RULE } from '#lib/domain/rule.ts';
import { DEFAULT_STAGE } from '#lib/domain/stage.ts';
import { OVERSEAS_REGIONS, REGION_CODES } from '#lib/domain/territory.ts';
import { presentEquity } from '#lib/views/equity/present-equity.ts';
import { toMap } from '#lib/views/figure/by-territory.ts';
import { sayShare } from '#lib/views/parlement/stage-words.ts';
import { rankFigures, toRegionFigures, type RegionFigure } from '#lib/views/region/region-figures.ts';
import { centsOfLine, toRegionalAmounts } from '#lib/views/region/regional-rows.ts';
import { presentResiduals } from '#lib/views/region/regional-residuals.ts';
import { ranksUnderRules, sayRange } from '#lib/views/region/rule-ranks.ts';
import { agree, listWords } from '#lib/views/words/agree.ts';
import { uncapitalize } from '#lib/views/words/capital.ts';
import {
  formatCount,
  formatDate,
  formatEuros,
  formatMillions,
  formatQuantity,
} from '#lib/views/words/format.ts';
import {
  answered,
  measuresOf,
  missing,
  sayByLine,
  SPENDING_FILE,
  type QuestionRows,
  type Reply,
} from './question-rows.ts';

const PLACED = 'le montant de chaque opération et ses territoires (siège, lieu, partenaires)';
const MONTHS_BACK = 12;
const PARIS = '11';

/** A sentence by line at the date of the data, from what is committed at the seat; or the file of the operators. */
function sayAt(rows: QuestionRows, page: string, say: (line: BudgetLine) => string | null): Reply {
  const sentence = sayByLine(say);
  return sentence === null
    ? missing(SPENDING_FILE, PLACED, page)
    : answered(`Au ${formatDate(rows.asOf)}, ${uncapitalize(sentence)}`, page);
}

function figuresOf(
  { equity }: QuestionRows,
  line: BudgetLine,
  denominator: string = INHABITANT,
): RegionFigure[] | null {
  const choice = { line, stage: DEFAULT_STAGE, rule: DEFAULT_RULE, denominator };
  const amounts = toRegionalAmounts(equity.regional, choice);
  return amounts.amounts === null ? null : toRegionFigures(amounts);
}

/** 14. Euros for one inhabitant, and for one professional where they are counted: least, most and median region. */
export function answerRegions(rows: QuestionRows): Reply {
  const { denominators } = rows.equity;
  const professionals = denominators.find(({ id }) => id.startsWith('professionnel'));
  return sayAt(rows, 'regions', (line) => {
    const byInhabitant = figuresOf(rows, line);
    if (byInhabitant === null) return null;
    const other = professionals
      ? saySpread(figuresOf(rows, line, professionals.id) ?? [], professionals.unit)
      : 'montants par professionnel de santé non calculables, il manque le fichier denominateurs.csv';
    return `${saySpread(byInhabitant, 'habitant')}, et ${other}`;
  });
}

/** Regions without a rank, of few projects or none, are in neither the extremes nor the median: they are only counted. */
function saySpread(figures: readonly RegionFigure[], unit: string): string {
  const held = rankFigures(figures, 'unit').flatMap(({ figure: { fact, perUnit }, rank }) =>
    perUnit === null || rank === null ? [] : [{ name: fact.name, perUnit }],
  );
  const [most, least, median] = [held[0], held.at(-1), medianOf(held.map(({ perUnit }) => perUnit))];
  if (!least || !most || median === null)
    return `montants par ${unit} non calculables, aucune région n’a cinq projets`;
  const print = (euros: number) => formatEuros(euros * 100);
  const out = figures.length - held.length;
  const rest =
    out === 0
      ? ''
      : `, ${formatQuantity(out, 'autre région', 'autres régions')} sans rang faute de cinq projets ou de dénominateur`;
  return `de ${print(least.perUnit)} engagés par ${unit} (${least.name}) à ${print(most.perUnit)} (${most.name}), médiane ${print(median)} de ${formatQuantity(held.length, 'région', 'régions')}${rest}`;
}

/** 15. Whether money goes where care is short, and out of towns. */
export function answerNeed(rows: QuestionRows): Reply {
  return sayAt(rows, 'regions/equite', (line) => {
    const choice = { line, stage: DEFAULT_STAGE, rule: DEFAULT_RULE, denominator: INHABITANT };
    const { gaps, shortage, absence } = presentEquity(rows.equity, choice, rows.asOf);
    if (absence !== '') return null;
    const doctors = shortage
      ? uncapitalize(shortage.title)
      : 'zones de manque de médecins non calculables\u00a0: il manque le fichier zonages.csv';
    const rural = gaps[0]
      ? uncapitalize(gaps[0].title)
      : 'zones rurales non calculables\u00a0: aucune définition livrée';
    return `${doctors}, et ${rural}`;
  });
}

/** 16. Who is a laureate, and which regions have none, as coordinator or as partner. */
export function answerEstablishments(rows: QuestionRows): Reply {
  const { projects, regions } = rows.equity.regional;
  const reply = sayAt(rows, 'regions', (line) => {
    const [seat, partners] = [toMap(projects.seat[line]), toMap(projects.partners[line])];
    if (seat === null || partners === null) return null;
    const names = new Set(
      measuresOf(rows, line).flatMap(({ lives }) =>
        lives.flatMap(({ committedCents, beneficiaryName }) =>
          (committedCents ?? 0) > 0 ? (beneficiaryName ?? []) : [],
        ),
      ),
    );
    const withSeat = regions.filter(({ regionCode }) => (seat.get(regionCode) ?? 0) > 0).length;
    const absent = regions.filter(({ regionCode }) => (partners.get(regionCode) ?? 0) === 0);
    const none =
      absent.length === 0
        ? 'aucune n’est absente'
        : `absentes\u00a0: ${listWords(absent.map(({ name }) => name))}`;
    return `${formatQuantity(names.size, 'bénéficiaire nommé', 'bénéficiaires nommés')}, un coordinateur dans ${formatQuantity(withSeat, 'région', 'régions')} sur ${regions.length} et, partenaires compris, ${none}`;
  });
  if (reply.kind === 'missing') return reply;
  const lists =
    'Établissements et GHT absents, non calculable\u00a0: leur liste par région n’est pas livrée.';
  return { ...reply, sentence: `${reply.sentence} ${lists}` };
}

/** 17. How much the rule decides the ranks, and what is in no region. */
export function answerRules(rows: QuestionRows): Reply {
  return sayAt(rows, 'regions', (line) => {
    const amounts = toMap(rows.equity.regional.cents[DEFAULT_RULE][DEFAULT_STAGE][line]);
    if (amounts === null) return null;
    const ranks = ranksUnderRules(rows.equity.regional, { line, stage: DEFAULT_STAGE, rule: DEFAULT_RULE });
    const ranked = rows.equity.regional.regions.flatMap(({ regionCode, name }) => {
      const range = ranks.get(regionCode)?.range ?? null;
      return range === null ? [] : [{ name, range, width: range.worst - range.best }];
    });
    const moved = ranked.filter(({ width }) => width > 0);
    const widest = moved.toSorted((a, b) => b.width - a.width)[0];
    const most = widest ? ` (la plus mobile\u00a0: ${widest.name}, rang ${sayRange(widest.range)})` : '';
    const residuals = presentResiduals(amounts).map(({ label, text }) => `${uncapitalize(label)} ${text}`);
    return `la règle change le rang par habitant de ${formatQuantity(moved.length, 'région', 'régions')} sur ${ranked.length} classées${most}\u202f; hors des régions, en part du total national\u00a0: ${listWords(residuals)}`;
  });
}

/** 18. Whether the five overseas regions and the collectivities have money, and on how few projects. */
export function answerOverseas(rows: QuestionRows): Reply {
  return sayAt(rows, 'regions', (line) => {
    const figures = figuresOf(rows, line);
    if (figures === null) return null;
    const own = figures.filter(({ fact }) => OVERSEAS_REGIONS.includes(fact.regionCode));
    const told = own.map(({ fact, cents, projects }) => {
      const amount = cents === null ? 'n.c.' : formatMillions(cents);
      return `${fact.name} ${amount} (${projects === null ? 'projets n.c.' : formatQuantity(projects, 'projet', 'projets')}${isSmallCount(projects) ? ', petit effectif' : ''})`;
    });
    const covered = own.filter(({ cents }) => (cents ?? 0) > 0).length;
    const com = toMap(rows.equity.regional.cents[DEFAULT_RULE][DEFAULT_STAGE][line])?.get('com') ?? null;
    return `${formatQuantity(covered, 'région', 'régions')} d’outre-mer sur ${OVERSEAS_REGIONS.length} ${agree(covered, 'a', 'ont')} un montant engagé\u00a0: ${listWords(told)}\u202f; Saint-Pierre-et-Miquelon, Saint-Martin et Saint-Barthélemy ensemble\u00a0: ${com === null ? 'n.c.' : formatMillions(com)}`;
  });
}

/** 19. Share of Île-de-France and of the three first regions, index, and the same twelve months before. */
export function answerConcentration(rows: QuestionRows): Reply {
  return sayAt(rows, 'regions/equite', (line) => {
    const now = toMap(rows.equity.regional.cents[DEFAULT_RULE][DEFAULT_STAGE][line]);
    const before = toMap(centsOfLine(rows.yearBefore, line));
    if (now === null) return null;
    return `${sayConcentration(now)}\u202f; ${MONTHS_BACK}\u00a0mois plus tôt\u00a0: ${before === null ? 'n.c.' : sayConcentration(before)}`;
  });
}

function sayConcentration(amounts: NonNullable<ReturnType<typeof toMap<number>>>): string {
  const held = REGION_CODES.map((code) => amounts.get(code) ?? 0);
  const found = concentrationOf(held);
  if (found.kind === 'refused')
    return `concentration non calculable (${formatQuantity(found.holders, 'région', 'régions')} avec un montant, trop peu)`;
  const total = held.filter((value) => value > 0).reduce((sum, value) => sum + value, 0);
  return `l’Île-de-France a ${sayShare((amounts.get(PARIS) ?? 0) / total)} des montants engagés dans les régions, les trois premières ${sayShare(found.largest)}, indice HHI ${formatCount(Math.round(found.index * 10_000))} sur 10\u202f000`;
}
