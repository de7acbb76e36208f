import { readFile } from 'node:fs/promises';
import type { CheckRun } from '#lib/contract/check-run.ts';
import { presentDeclaration, type DeclarationView } from '#lib/views/declaration/present-declaration.ts';
import { RGAA } from '#lib/views/declaration/rgaa.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (): Promise<{ declaration: DeclarationView }> => ({
  declaration: presentDeclaration(RGAA, JSON.parse(await readFile('data/checks.json', 'utf8')) as CheckRun),
});
