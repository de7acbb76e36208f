import { writeConfirmations } from './confirmations.ts';
import { DELIVERIES, tellDelivery } from './delivery.ts';
import { writeFacts } from './facts.ts';
import { writeOperatorA } from './france2030-file.ts';
import { writeOperatorB, writeOperatorC, writePayments } from './native-files.ts';
import { drawOperations } from './operations.ts';
import { detailTrainedPeople, writePiloteFile } from './trained-people.ts';

/** Every file of the deliveries of the demo, by « date/name »: the same bytes at each call. */
export function writeDemo(): Map<string, Uint8Array> {
  const operations = drawOperations();
  const encoder = new TextEncoder();
  const files = new Map<string, Uint8Array>();
  for (const [rank, date] of DELIVERIES.entries()) {
    const told = tellDelivery(operations, rank);
    const of = (operator: string) => told.filter(({ operation }) => operation.plan.operator === operator);
    const [a, b, c] = [of('A'), of('B'), of('C')];
    files.set(`${date}/operateur-fictif-a.csv`, writeOperatorA(a));
    const texts = new Map([
      ['operateur-fictif-b.csv', writeOperatorB(b)],
      ['operateur-fictif-c.csv', writeOperatorC(c)],
      ['paiements-a-et-b.csv', writePayments(a, b, rank)],
      ['personnes-formees-pilote.csv', writePiloteFile(rank)],
      ...writeFacts(rank, detailTrainedPeople(rank)),
    ]);
    const card = writeConfirmations(rank);
    if (card !== null) texts.set('delivery.json', card);
    for (const [name, text] of texts) files.set(`${date}/${name}`, encoder.encode(text));
  }
  return files;
}
