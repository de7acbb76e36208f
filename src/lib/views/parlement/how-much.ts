import { toStageStates, type LineMoney } from '#lib/views/line/line-money.ts';
import { formatDate } from '#lib/views/words/format.ts';
import { PURPOSE } from '#lib/views/words/labels.ts';
import { sayAmount, stageWord } from '#lib/views/words/say-amount.ts';
import { ofEnvelope, sayShare } from './stage-words.ts';

/** « Combien ? »: what is committed of one line, out of which envelope, in which reading. */
export function describeHowMuch(money: LineMoney): string {
  const { line, asOf, envelope } = money;
  const [committed] = toStageStates(money);
  const cents = committed?.cents ?? null;
  const share = committed?.ofEnvelope ?? null;
  const date = `Au ${formatDate(asOf)}`;
  const of = PURPOSE[line];
  if (cents === null) {
    return envelope
      ? `${date}, aucun montant ${stageWord('committed')} n’est publié ${of}, sur l’enveloppe annoncée ${ofEnvelope(envelope)}.`
      : `${date}, ni enveloppe ni montant ${stageWord('committed')} ne sont publiés ${of}.`;
  }
  const amount = `${date}, ${sayAmount(cents, 'committed')} ${of}`;
  if (!envelope) return `${amount}\u202f; l’enveloppe n’est pas publiée.`;
  if (cents <= 0 || share === null) return `${amount}, sur l’enveloppe ${ofEnvelope(envelope)}.`;
  return `${amount}, soit ${sayShare(share)} de l’enveloppe ${ofEnvelope(envelope)}.`;
}
