import { describe, expect, it } from 'vitest';
import { deduceCoordinators } from '#lib/convert/layouts/deduce-coordinators.ts';
import { NO_RECORDS } from '#lib/convert/layouts/reading.ts';
import { movementRecord, operationRecord } from '../../support/records.ts';

const at = (line: number) => ({ origin: { file: 'a.csv', line } });

describe('deduceCoordinators', () => {
  it('takes the largest aid of the project, all its movements together, and gives its seat to the partners', () => {
    const { records, issues } = deduceCoordinators({
      ...NO_RECORDS,
      operations: [
        operationRecord('a', { projectKey: 'p', seat: '11', partnersTerritory: '11', ...at(2) }),
        operationRecord('b', { projectKey: 'p', seat: '84', partnersTerritory: '84', ...at(3) }),
        operationRecord('b', { projectKey: 'p', seat: '84', partnersTerritory: '84', ...at(4) }),
      ],
      movements: [movementRecord('a', 500), movementRecord('b', 300), movementRecord('b', 300)],
    });
    expect(
      records.operations.map(({ role, seat, partnersTerritory }) => [role, seat, partnersTerritory]),
    ).toEqual([
      ['partner', '84', '11'],
      ['coordinator', '84', '84'],
      ['coordinator', '84', '84'],
    ]);
    expect(issues.map(({ code, line, severity }) => [code, line, severity])).toEqual([
      ['coordinator-deduced', 3, 'warning'],
    ]);
  });

  it('takes the smallest key of equal aids, whatever the order of the rows', () => {
    const operations = ['b', 'a'].map((key) => operationRecord(key, { projectKey: 'p' }));
    const movements = ['b', 'a'].map((key) => movementRecord(key, 100));
    const { records } = deduceCoordinators({ ...NO_RECORDS, operations, movements });
    expect(records.operations.map(({ key, role }) => [key, role])).toEqual([
      ['b', 'partner'],
      ['a', 'coordinator'],
    ]);
  });

  it('deduces nothing for a lone beneficiary, and mixes no projects', () => {
    const operations = [
      operationRecord('a', { projectKey: 'p', seat: '11' }),
      operationRecord('b', { projectKey: 'q', seat: null }),
    ];
    const { records, issues } = deduceCoordinators({ ...NO_RECORDS, operations });
    expect(records.operations.map(({ role, seat }) => [role, seat])).toEqual([
      ['coordinator', '11'],
      ['coordinator', null],
    ]);
    expect(issues).toEqual([]);
  });
});
