import { describe, expect, it } from 'vitest';
import { ChoiceHistory } from '#lib/state/explore/choice-history.svelte.ts';

describe('ChoiceHistory', () => {
  it('follows the reader back and forward', () => {
    const history = new ChoiceHistory();
    history.arrive('');
    expect([history.canUndo, history.canRedo]).toEqual([false, false]);
    history.push('?a');
    history.push('?b');
    expect([history.canUndo, history.canRedo]).toEqual([true, false]);
    history.arrive('?a');
    expect([history.canUndo, history.canRedo]).toEqual([true, true]);
    history.arrive('');
    expect([history.canUndo, history.canRedo]).toEqual([false, true]);
  });

  it('forgets what was undone once the reader chooses again', () => {
    const history = new ChoiceHistory();
    history.arrive('');
    history.push('?a');
    history.arrive('');
    history.push('?b');
    expect([history.canUndo, history.canRedo]).toEqual([true, false]);
  });

  it('begins anew on a query that it does not know', () => {
    const history = new ChoiceHistory();
    history.arrive('');
    history.push('?a');
    history.arrive('?elsewhere');
    expect([history.canUndo, history.canRedo]).toEqual([false, false]);
  });
});
