import { describeClaimAmount } from './describe-line.ts';
import { uncapitalize } from '#lib/views/words/capital.ts';
import { formatAnnounced, formatMillions, formatShare, NOT_PUBLISHED } from '#lib/views/words/format.ts';
import { stageParticiple } from '#lib/views/words/say-amount.ts';
import type { ReadingCard } from './present-readings.ts';
import { toStageStates, type Envelope, type LineMoney } from './line-money.ts';

/** The one big figure of a line under its reading: what is committed, or what is already given. */
export function headlineOf(money: LineMoney): string {
  if (money.claim) return describeClaimAmount(money.claim);
  const [committed] = toStageStates(money);
  return committed?.cents === null || committed === undefined
    ? NOT_PUBLISHED
    : formatMillions(committed.cents);
}

/** What the big figure is, and what it is out of, with its reading: « engagés, soit 48 % de l’enveloppe de 550 M€, lecture A ». */
export function baseOf(money: LineMoney): string {
  const { envelope, claim } = money;
  if (claim) return `${uncapitalize(claim.label)}, lecture\u00a0${claim.reading}`;
  if (!envelope) return 'Enveloppe non publiée.';
  const [committed] = toStageStates(money);
  const share = committed?.ofEnvelope ?? null;
  return share === null
    ? `Montant engagé non communiqué, sur ${nameEnvelope(envelope)}`
    : `${stageParticiple(formatMillions(committed?.cents ?? 0), 'committed')}, soit ${formatShare(share)} de ${nameEnvelope(envelope)}`;
}

/** What an export says of the denominator, so that no rate leaves without it. */
export function choicesOf(
  label: string,
  { envelope }: LineMoney,
  reading: ReadingCard | null,
): (readonly [string, string])[] {
  const line = ['Ligne', label] as const;
  if (!reading)
    return [line, ['Enveloppe', envelope ? formatAnnounced(envelope.cents) : 'non publiée'] as const];
  return [
    line,
    ['Lecture', `${reading.reading}\u00a0: ${reading.title} (${reading.standing})`],
    ...reading.rates.map(({ rate, denominator, remainder, source }): readonly [string, string] => [
      'Dénominateur',
      `${denominator} (${source.text})\u00a0; taux\u00a0: ${rate}\u00a0; reste\u00a0: ${remainder}`,
    ]),
  ];
}

function nameEnvelope({ cents, reading }: Envelope): string {
  const amount = formatAnnounced(cents);
  if (reading === null) return `l’enveloppe de ${amount}`;
  return reading === 'C'
    ? `l’allocation de ${amount}, lecture\u00a0C`
    : `l’enveloppe de ${amount}, lecture\u00a0${reading}`;
}
