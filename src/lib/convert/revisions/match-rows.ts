/** What two lists of things do not share. */
export interface Unmatched<Thing> {
  readonly before: readonly Thing[];
  readonly after: readonly Thing[];
}

/** Takes away, one for one, the things of the same name in both lists; what is left keeps its order. */
export function unmatched<Thing>(
  before: readonly Thing[],
  after: readonly Thing[],
  nameOf: (thing: Thing) => string,
): Unmatched<Thing> {
  const counts = new Map<string, number>();
  for (const thing of after) counts.set(nameOf(thing), (counts.get(nameOf(thing)) ?? 0) + 1);
  const isMet = (thing: Thing) => {
    const count = counts.get(nameOf(thing)) ?? 0;
    counts.set(nameOf(thing), count - 1);
    return count > 0;
  };
  const gone = before.filter((thing) => !isMet(thing));
  const come = after.toReversed().filter((thing) => {
    const count = counts.get(nameOf(thing)) ?? 0;
    if (count > 0) counts.set(nameOf(thing), count - 1);
    return count > 0;
  });
  return { before: gone, after: come.reverse() };
}

/** A thing that was there, and the one that stands for it now; null on the side where there is none. */
export type Pair<Thing> = readonly [before: Thing | null, after: Thing | null];

/** Pairs the things left by each name in turn, the closest likeness first; those of no likeness stay alone. */
export function pairUp<Thing>(
  { before, after }: Unmatched<Thing>,
  likenesses: readonly ((thing: Thing) => string)[],
): Pair<Thing>[] {
  const pairs: Pair<Thing>[] = [];
  let [gone, come] = [[...before], [...after]];
  for (const likeness of likenesses) {
    const rest: Thing[] = [];
    for (const thing of gone) {
      const index = come.findIndex((other) => likeness(other) === likeness(thing));
      const other = come[index];
      if (other === undefined) rest.push(thing);
      else {
        pairs.push([thing, other]);
        come = come.filter((_, at) => at !== index);
      }
    }
    gone = rest;
  }
  return [
    ...pairs,
    ...gone.map((thing) => [thing, null] as const),
    ...come.map((thing) => [null, thing] as const),
  ];
}

/** Things by a name, in the order in which each name is first met. */
export function groupBy<Thing>(
  things: Iterable<Thing>,
  nameOf: (thing: Thing) => string,
): Map<string, Thing[]> {
  const groups = new Map<string, Thing[]>();
  for (const thing of things) {
    const name = nameOf(thing);
    const group = groups.get(name);
    if (group) group.push(thing);
    else groups.set(name, [thing]);
  }
  return groups;
}
