import type { ParamMatcher } from '@sveltejs/kit';

const RESERVED = new Set([
  'accessibilite',
  'api',
  'cookies',
  'donnees-personnelles',
  'ecoconception',
  'embed',
  'mentions-legales',
  'plan-du-site',
  'v',
]);

/** A slug that no other first segment of the site uses. */
export const match: ParamMatcher = (param) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(param) && !RESERVED.has(param);
