import { formatDate, NOT_PUBLISHED } from '#lib/views/words/format.ts';
import { markStages, type Sentence } from '#lib/views/words/sentence.ts';
import { CARNET_SIZE } from './carnet-list.ts';
import { parseItem } from './parse-item.ts';
import { quoteMilestone, quoteSilence } from './quote-fact.ts';
import { quoteLine, quotePace } from './quote-line.ts';
import { quoteRegion, quoteRegions } from './quote-region.ts';
import { quoteTrained, quoteTrainedIn } from './quote-trained.ts';
import type { CarnetContext, CarnetRows, Quoted } from './quoted.ts';

/** One figure of a carnet, ready to show. */
export interface CarnetEntry extends Omit<Quoted, 'sentence'> {
  /** Its id, as the address holds it. */
  readonly id: string;
  readonly sentence: Sentence;
}

export interface CarnetView {
  /** In the order asked for; what is unknown keeps its place and says so. */
  readonly entries: readonly CarnetEntry[];
  /** Why some of what was asked for is not there; empty when all is. */
  readonly refused: string;
}

/** The figures of a carnet, as one version gives them. */
export function presentCarnet(ids: readonly string[], rows: CarnetRows, context: CarnetContext): CarnetView {
  const rest = ids.length - CARNET_SIZE;
  return {
    entries: ids.slice(0, CARNET_SIZE).map((id) => {
      const quoted = quoteItem(id, rows, context) ?? quoteUnknown(id, context);
      return { ...quoted, id, sentence: markStages(quoted.sentence) };
    }),
    refused:
      rest <= 0
        ? ''
        : `Un carnet tient ${CARNET_SIZE} chiffres\u00a0: cette adresse en demande ${ids.length}, les derniers ne sont pas montrés.`,
  };
}

function quoteItem(id: string, rows: CarnetRows, context: CarnetContext): Quoted | null {
  const item = parseItem(id);
  switch (item?.kind) {
    case undefined:
      return null;
    case 'amount':
    case 'stages':
    case 'cumulative':
      return quoteLine(item.kind, item, rows, context);
    case 'pace':
      return quotePace(item.line, rows, context);
    case 'region':
      return quoteRegion(item, rows, context);
    case 'regions':
      return quoteRegions(item, rows, context);
    case 'trained':
      return item.code === null ? quoteTrained(rows, context) : quoteTrainedIn(item.code, rows, context);
    case 'milestone':
      return quoteMilestone(item.id, rows, context);
    case 'silence':
      return quoteSilence(item.id, rows, context);
  }
}

/** An address is kept for years: what it names and these data do not hold is said, never dropped. */
function quoteUnknown(id: string, { asOf }: CarnetContext): Quoted {
  const name = id.length > 80 ? `${id.slice(0, 80)}…` : id;
  const isFact = parseItem(id) !== null;
  return {
    line: null,
    region: null,
    title: `«\u00a0${name}\u00a0»`,
    sentence: isFact
      ? `«\u00a0${name}\u00a0» n’est pas dans les données au ${formatDate(asOf)}.`
      : `«\u00a0${name}\u00a0» ne nomme aucun chiffre de ce site.`,
    value: NOT_PUBLISHED,
    basis: [],
    dataDate: formatDate(asOf),
    sources: [],
    isDelivered: false,
    chart: null,
    detailPage: '',
  };
}
