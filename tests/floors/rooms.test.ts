import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';

const LIB = join(import.meta.dirname, '../../src/lib');
const FLOORS_WITH_ROOMS = ['convert', 'views'];

/** Every import of a floor that leaves its room, as « room → room », with one file that makes it. */
function readArrows(floor: string): Map<string, string> {
  const arrows = new Map<string, string>();
  const files = readdirSync(join(LIB, floor), { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((name) => name.endsWith('.ts')).map((name) => name.replaceAll('\\', '/'))) {
    const text = readFileSync(join(LIB, floor, file), 'utf8');
    for (const [, path = ''] of text.matchAll(new RegExp(`'#lib/${floor}/([^']+)'`, 'g'))) {
      const [from, to] = [dirname(file), posix.dirname(path)];
      if (from !== to) arrows.set(`${from} → ${to}`, file);
    }
  }
  return arrows;
}

/** A room is free of cycles when taking away, one after the other, the rooms that need no other leaves none. */
function findCycle(arrows: Iterable<string>): string[] {
  let left = [...arrows].map((arrow) => arrow.split(' → '));
  for (;;) {
    const needing = new Set(left.map(([from]) => from));
    const rest = left.filter(([, to]) => needing.has(to));
    if (rest.length === left.length) return left.map(([from, to]) => `${from} → ${to}`);
    left = rest;
  }
}

describe.each(FLOORS_WITH_ROOMS)('the rooms of %s', (floor) => {
  it('need one another in one direction only', () => {
    const arrows = readArrows(floor);
    expect(arrows.size).toBeGreaterThan(5);
    expect(findCycle(arrows.keys())).toEqual([]);
  });
});

it('sees a cycle when there is one', () => {
  expect(findCycle(['a → b', 'b → c', 'c → a', 'd → a'])).toEqual(['a → b', 'b → c', 'c → a', 'd → a']);
});
