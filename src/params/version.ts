import type { ParamMatcher } from '@sveltejs/kit';

/** The latest version (nothing), or one version by its delivery date and digest; Kit leaves the last slash of the path in it. */
export const match: ParamMatcher = (param) =>
  param === '' || /^v\/\d{4}-\d{2}-\d{2}-[0-9a-f]{8}\/?$/.test(param);
