/** A part of a sentence; what must not be missed is strong. */
interface Segment {
  readonly text: string;
  readonly isStrong: boolean;
}

/** A sentence as data: what is strong stays strong on screen and in print. */
export type Sentence = readonly Segment[];

const STAGE_WORDS = /((?:engagé|contractualisé|décaissé)(?:e?s?)(?!\p{L}))/u;

/** The sentence with every stage that it names made strong: an amount is never read without its stage. */
export function markStages(sentence: string): Sentence {
  return sentence
    .split(STAGE_WORDS)
    .map((text, index) => ({ text, isStrong: index % 2 === 1 }))
    .filter(({ text }) => text !== '');
}

/** The sentence as it is read aloud or copied. */
export function plainText(sentence: Sentence): string {
  return sentence.map(({ text }) => text).join('');
}
