import { readFile } from 'node:fs/promises';
import type { CheckRun } from '#lib/contract/check-run.ts';
import { presentDeclaration, type DeclarationView } from '#lib/views/declaration/present-declaration.ts';
import { presentElements } from '#lib/views/declaration/present-elements.ts';
import { RGESN } from '#lib/views/declaration/rgesn.ts';
import type { PageServerLoad } from './$types';

interface EcoDesign {
  declaration: DeclarationView;
  elements: string;
}

export const load: PageServerLoad = async (): Promise<EcoDesign> => {
  const run = JSON.parse(await readFile('data/checks.json', 'utf8')) as CheckRun;
  return { declaration: presentDeclaration(RGESN, run), elements: presentElements(run) };
};
