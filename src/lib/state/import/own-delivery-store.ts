import type { ImportedDelivery } from './imported-delivery.ts';

const DATABASE = 'suivi-ia-sante';
const STORE = 'own-delivery';
const KEY = 'current';
const VERSION = 1;
/** Shape of the record: a delivery kept in another one is not shown, and the reader drops the files again. */
const FORMAT = 3;

interface KeptRecord {
  readonly format: number;
  readonly delivery: ImportedDelivery;
}

/** Why the delivery is not kept, in French, by name of the browser’s error. */
const REASONS: Readonly<Record<string, string>> = {
  QuotaExceededError: 'l’espace que ce navigateur accorde au site est plein',
  SecurityError: 'ce navigateur refuse de garder des données (navigation privée\u00a0?)',
  InvalidStateError: 'ce navigateur refuse de garder des données (navigation privée\u00a0?)',
};
const OTHER_REASON = 'ce navigateur n’a pas pu l’écrire';

/** Keeps one delivery in this browser, in place of the one before. Null, or the French sentence why it is not kept. */
export async function keepOwnDelivery(delivery: ImportedDelivery): Promise<string | null> {
  try {
    await inStore('readwrite', (store) => store.put({ format: FORMAT, delivery }, KEY));
    return null;
  } catch (error) {
    const reason = REASONS[(error as DOMException).name] ?? OTHER_REASON;
    return `Vos chiffres ne sont pas gardés\u00a0: ${reason}. Ils restent affichés jusqu’à la fermeture de la page.`;
  }
}

/** The delivery that is kept; null when there is none, or when this browser keeps nothing. */
export async function readOwnDelivery(): Promise<ImportedDelivery | null> {
  try {
    const kept = (await inStore('readonly', (store) => store.get(KEY))) as KeptRecord | undefined;
    return kept?.format === FORMAT ? kept.delivery : null;
  } catch {
    return null;
  }
}

/** Forgets it: nothing of it stays in this browser. */
export async function forgetOwnDelivery(): Promise<void> {
  await settle(indexedDB.deleteDatabase(DATABASE));
}

/** One request in a transaction of its own; the result once the transaction is on disk. */
async function inStore<Result>(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  const opening = indexedDB.open(DATABASE, VERSION);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
  const database = await settle(opening);
  try {
    const transaction = database.transaction(STORE, mode);
    const request = ask(transaction.objectStore(STORE));
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? request.error ?? new Error('aborted'));
    });
    return request.result;
  } finally {
    database.close();
  }
}

function settle<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('request failed'));
  });
}
