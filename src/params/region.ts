import type { ParamMatcher } from '@sveltejs/kit';
import { isRegionCode, type RegionCode } from '#lib/domain/territory.ts';

/** The Insee code of one of the 18 regions, as text: « 01 » stays « 01 ». */
export const match = ((param: string): param is RegionCode => isRegionCode(param)) satisfies ParamMatcher;
