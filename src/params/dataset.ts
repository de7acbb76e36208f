import type { ParamMatcher } from '@sveltejs/kit';
import { isDatasetId } from '#lib/contract/dataset-card.ts';

/** A slug that no other first segment of the site uses. */
export const match: ParamMatcher = isDatasetId;
