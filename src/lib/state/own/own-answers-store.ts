import { forgetOwnDelivery } from '#lib/state/import/own-delivery-store.ts';
import type { OwnAnswers } from '#lib/views/own/own-answers.ts';

const DATABASE = 'suivi-ia-sante-own-answers';
const STORE = 'answers';
const RECORD = 'last';
/** Shape of the record: answers kept by another one are not read, and the reader asks again. */
const FORMAT = 1;

/** Keeps the answers in this browser, in place of those before. Rejects where it refuses to keep anything. */
export async function keepOwnAnswers(answers: OwnAnswers): Promise<void> {
  await within('readwrite', (store) => store.put({ format: FORMAT, answers }, RECORD));
}

/** The answers kept in this browser; null when there are none of this shape. */
export async function readOwnAnswers(): Promise<OwnAnswers | null> {
  const kept: unknown = await within('readonly', (store) => store.get(RECORD));
  return isRecord(kept) && kept.format === FORMAT ? kept.answers : null;
}

/** Leaves nothing of them, nor of the files that they answer for. */
export async function forgetOwnAnswers(): Promise<void> {
  await Promise.all([within('readwrite', (store) => store.clear()), forgetOwnDelivery()]);
}

async function within<Result>(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  const database = await open();
  try {
    return await settled(act(database.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    database.close();
  }
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  return settled(request);
}

function settled<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB refused'));
  });
}

function isRecord(kept: unknown): kept is { format: number; answers: OwnAnswers } {
  return typeof kept === 'object' && kept !== null && 'format' in kept && 'answers' in kept;
}
