import { expect, it } from 'vitest';
import { isLightDevice } from '#lib/state/explore/light-mode.ts';

it.each([
  ['a machine of 4 GB', { deviceMemory: 4 }, true],
  ['a phone of 2 GB', { deviceMemory: 2 }, true],
  ['a machine of 8 GB', { deviceMemory: 8 }, false],
  ['a reader who saves data, on a large machine', { deviceMemory: 8, connection: { saveData: true } }, true],
  ['a line where nothing is saved', { connection: { saveData: false } }, false],
  ['a browser that tells nothing', {}, false],
])('is light for %s: %o', (_, device, expected) => {
  expect(isLightDevice(device)).toBe(expected);
});
