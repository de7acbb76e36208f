import type { Stage } from '#lib/domain/stage.ts';
import { toStageStates, type LineMoney, type StageState } from '#lib/views/line/line-money.ts';
import { formatDate, formatMillions } from '#lib/views/words/format.ts';
import { PURPOSE } from '#lib/views/words/labels.ts';
import { sayAmount, stageWord } from '#lib/views/words/say-amount.ts';
import { sayShare } from './stage-words.ts';

/** What each stage is a share of, in words. */
const OF_PREVIOUS: Readonly<Record<Stage, string>> = {
  committed: '',
  contracted: 'de l’engagé',
  paid: 'du contractualisé',
};

/** « À quel stade ? »: what of the committed money is contracted, then paid, each with its denominator. */
export function describeWhichStage(money: LineMoney): string {
  const states = toStageStates(money);
  const date = `Au ${formatDate(money.asOf)}`;
  const of = PURPOSE[money.line];
  if (states.every(({ cents }) => cents === null)) {
    return `${date}, rien n’est publié ${of}, ni l’engagé, ni le contractualisé, ni le décaissé.`;
  }
  if (states.slice(1).every(({ cents }) => cents === null)) {
    return `${date}, ${of}, ni le montant contractualisé ni le montant décaissé ne sont publiés.`;
  }
  const [first, second] = states.slice(1).map((state, index) => clause(state, states[index]));
  return `${date}, ${of}, ${first}, et ${second}.`;
}

function clause({ stage, cents, ofPrevious }: StageState, previous: StageState | undefined): string {
  if (cents === null) return `le montant ${stageWord(stage)} n’est pas publié`;
  const amount = `${sayAmount(cents, stage)}${stage === 'paid' && cents >= 0 ? ' aux bénéficiaires' : ''}`;
  if (cents <= 0 || ofPrevious === null || !previous || previous.cents === null) return amount;
  return `${amount}, soit ${sayShare(ofPrevious)} ${OF_PREVIOUS[stage]} (${formatMillions(previous.cents)})`;
}
