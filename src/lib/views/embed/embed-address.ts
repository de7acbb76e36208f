import { addressOf, type Scope } from '#lib/views/shell/address.ts';

/** Address of one figure alone: « /embed/demo/etapes.formation/ », or of one version, « /embed/demo/v/…/etapes.formation/ ». */
export function embedAddress({ base, ...scope }: Scope, figure: string): string {
  return `${base}/embed${addressOf({ ...scope, base: '' }, figure)}`;
}
