import { expect, it } from 'vitest';
import {
  AID_WORDS,
  KIND_WORDS,
  LINE_WORDS,
  ROLE_WORDS,
  STAGE_WORDS,
  STATUS_WORDS,
} from '#lib/convert/cells/vocabulary.ts';

it.each([
  [STAGE_WORDS, 'ENGAGE', 'committed'],
  [STAGE_WORDS, 'contractualisé', 'contracted'],
  [STAGE_WORDS, 'payé', 'paid'],
  [STAGE_WORDS, 'paid', 'paid'],
  [STAGE_WORDS, 'promis', null],
  [KIND_WORDS, 'Avenant', 'amendment'],
  [KIND_WORDS, 'remboursement', 'repayment'],
  [AID_WORDS, 'avance remboursable', 'repayable-advance'],
  [AID_WORDS, 'non précisé', 'unspecified'],
  [ROLE_WORDS, 'Coordinatrice', 'coordinator'],
  [STATUS_WORDS, 'Consolidé', 'consolidated'],
  [LINE_WORDS, 'Hors-périmètre', 'hors-perimetre'],
  [LINE_WORDS, 'france2030-ensemble', null],
])('knows %# « %s » as %s', (words, text, id) => {
  expect(words.idOf(text)).toBe(id);
});

it('says in French what is admitted', () => {
  expect(KIND_WORDS.admitted).toBe('attribution, avenant, annulation, remboursement');
});
