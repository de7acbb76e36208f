/** One header: its value everywhere (null: not sent), and the value of each place that wants another. */
export interface SiteHeader {
  readonly name: string;
  readonly value: string | null;
  readonly at: readonly { readonly place: Place; readonly value: string }[];
}

/** A part of the site: what its addresses hold, at any depth, so that a site under a sub-path keeps its headers. */
export type Place = (typeof PLACES)[number];

export const PLACES = ['/_app/immutable/', '/engine/', '/embed/', '/api/v1/'] as const;

const FOR_A_YEAR = 'public, max-age=31536000, immutable';

/**
 * The headers that a page cannot carry itself, in the order they are written. The policy of contents is in each page:
 * only `frame-ancestors`, which a page may not say, is here. What is kept a year has its digest or version in its name.
 */
export const SITE_HEADERS: readonly SiteHeader[] = [
  {
    name: 'Content-Security-Policy',
    value: "frame-ancestors 'self'",
    at: [{ place: '/embed/', value: 'frame-ancestors *' }],
  },
  { name: 'X-Content-Type-Options', value: 'nosniff', at: [] },
  { name: 'Referrer-Policy', value: 'strict-origin-when-cross-origin', at: [] },
  {
    name: 'Permissions-Policy',
    value: 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
    at: [],
  },
  { name: 'Cross-Origin-Opener-Policy', value: 'same-origin', at: [] },
  {
    name: 'Cache-Control',
    value: 'no-cache',
    at: [
      { place: '/_app/immutable/', value: FOR_A_YEAR },
      { place: '/engine/', value: FOR_A_YEAR },
    ],
  },
  { name: 'Access-Control-Allow-Origin', value: null, at: [{ place: '/api/v1/', value: '*' }] },
];

/** The headers of one address, as pairs of name and value, in the order of the table. */
export function headersOf(path: string): readonly (readonly [name: string, value: string])[] {
  return SITE_HEADERS.flatMap(({ name, value, at }) => {
    const sent = at.find(({ place }) => path.includes(place))?.value ?? value;
    return sent === null ? [] : [[name, sent] as const];
  });
}
