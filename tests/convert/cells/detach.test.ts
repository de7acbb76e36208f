import { expect, it } from 'vitest';
import { detach } from '#lib/convert/cells/detach.ts';

it.each(['', 'court', 'une cellule plus longue que treize signes', ' \u00a0é’œ 😀 fin de cellule '])(
  'changes nothing of « %s »',
  (text) => {
    expect(detach(text)).toBe(text);
  },
);
