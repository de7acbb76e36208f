/** What a file of the site is to the keeper: each is answered in its own way. */
export type Place = 'page' | 'asset' | 'engine' | 'manifest' | 'data' | 'beside';

const PLACES: readonly (readonly [path: RegExp, place: Place | null])[] = [
  [/^_app\/immutable\//, 'asset'],
  // What says that the site has changed is never answered from a copy; nor is what other sites read.
  [/^_app\/|^service-worker\.js$|^api\/|^embed\//, null],
  [/^engine\//, 'engine'],
  [/^data\/manifest\.json$/, 'manifest'],
  [/^data\//, 'data'],
];

/** The place of a path under the site, « _app/immutable/… »; null for what is left to the network. */
export function placeOf(path: string, isPage: boolean): Place | null {
  const known = PLACES.find(([pattern]) => pattern.test(path));
  return known ? known[1] : isPage ? 'page' : 'beside';
}
