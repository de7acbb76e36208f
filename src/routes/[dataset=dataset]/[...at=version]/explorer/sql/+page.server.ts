import { scopes } from '#lib/state/published.server.ts';
import type { EntryGenerator } from './$types';

export const entries: EntryGenerator = scopes;
