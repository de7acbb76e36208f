import type { ParamMatcher } from '@sveltejs/kit';
import { BUDGET_LINES } from '#lib/domain/line.ts';

/** One of the two budget lines. */
export const match: ParamMatcher = (param) => BUDGET_LINES.some((line) => line === param);
