import { expect, it } from 'vitest';
import { presentKept } from '#lib/views/offline/present-kept.ts';

const DATE = 'Mon, 23 Nov 2026 23:30:00 GMT';

it.each([
  [{ isKept: false, isCut: false, date: null }, null],
  [{ isKept: false, isCut: true, date: null }, null],
  [
    { isKept: true, isCut: false, date: DATE },
    'Disponible hors ligne\u00a0: ce navigateur garde cette page, avec les chiffres qu’elle montre à l’ouverture.',
  ],
  [
    { isKept: true, isCut: true, date: DATE },
    'Réseau coupé\u00a0: ce navigateur a gardé cette page le 24\u00a0novembre 2026. Une livraison plus récente a pu paraître depuis.',
  ],
  [
    { isKept: true, isCut: true, date: 'hier' },
    'Réseau coupé\u00a0: ce navigateur a gardé cette page. Une livraison plus récente a pu paraître depuis.',
  ],
])('says of %j only what is true', (kept, said) => {
  expect(presentKept(kept)).toBe(said);
});
