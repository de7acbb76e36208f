import { describe, expect, it } from 'vitest';
import { joinCommas } from '#lib/convert/rows/join-commas.ts';

const joined = (line: string, width: number) =>
  joinCommas(line.split(','), width).map((cells) => cells.join('|'));

describe('joinCommas', () => {
  it.each([
    ['a,24 975,00,b', 3, ['a|24 975,00|b']],
    ['a,24\u00a0975,00 €,b', 3, ['a|24\u00a0975,00 €|b']],
    ['un, deux, trois,5', 2, ['un, deux, trois|5']],
    ['avance de 20,00% au départ,5', 2, ['avance de 20,00% au départ|5']],
    ['12,50,7', 2, ['12,50|7', '12|50,7']],
    ['418492,00,0,00,418492,00', 3, ['418492,00|0,00|418492,00']],
  ])('reads « %s » as %i cells in these ways', (line, width, readings) => {
    expect(joined(line, width)).toEqual(readings);
  });

  it.each([
    ['a,b,c', 2],
    ['a,1234,567', 2],
    ['a,24 975,00', 3],
    ['a,,00', 2],
  ])('has no way to read « %s » as %i cells', (line, width) => {
    expect(joined(line, width)).toEqual([]);
  });

  it('gives up where there are too many ways to tell anything', () => {
    expect(joined(Array.from({ length: 40 }, () => '1').join(','), 20)).toEqual([]);
    expect(joined(Array.from({ length: 40 }, () => '1').join(','), 30).length).toBeLessThan(100);
  });
});
