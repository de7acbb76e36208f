import { describe, expect, it } from 'vitest';
import { lockStatements } from '#lib/engine/lock.ts';

describe('lockStatements', () => {
  it('sets the memory first and locks last', () => {
    const statements = lockStatements(1024);
    expect(statements[0]).toBe("SET memory_limit='1024MB'");
    expect(statements.at(-1)).toBe('SET lock_configuration=true');
    expect(statements).toContain('SET enable_external_access=false');
  });

  it.each([0, -1, 1.5, NaN])('refuses a limit of %s', (limit) => {
    expect(() => lockStatements(limit)).toThrow('invalid memory limit');
  });
});
