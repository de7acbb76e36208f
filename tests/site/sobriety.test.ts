import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const files = readdirSync('build', { recursive: true, encoding: 'utf8' });
const texts = (ending: string) =>
  files
    .filter((path) => path.startsWith('_app') && path.endsWith(ending))
    .map((path) => ({ path, text: readFileSync(`build/${path}`, 'utf8') }));

const ASKING =
  /navigator\.geolocation|getUserMedia|DeviceMotionEvent|DeviceOrientationEvent|Notification\.requestPermission|pushManager|navigator\.(?:vibrate|bluetooth|usb)/;

it('downloads no font', () => {
  const sheets = texts('.css');
  expect(sheets.length).toBeGreaterThan(0);
  expect(sheets.filter(({ text }) => text.includes('@font-face')).map(({ path }) => path)).toEqual([]);
  expect(files.filter((path) => /\.(?:woff2?|ttf|otf|eot)$/.test(path))).toEqual([]);
});

it('asks for no sensor, and sends no notification', () => {
  const scripts = texts('.js');
  expect(scripts.length).toBeGreaterThan(0);
  expect(scripts.filter(({ text }) => ASKING.test(text)).map(({ path }) => path)).toEqual([]);
});
