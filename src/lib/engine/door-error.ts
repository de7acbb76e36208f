/** Why a door does not open or a table is refused. The closed list that the interface words in French. */
export type DoorFailure =
  | 'no-wasm-exceptions' // this browser cannot run the engine
  | 'network' // a file did not come
  | 'unserved' // the site serves another version than the one asked for
  | 'timeout' // it did not start, or did not answer, in time
  | 'crash' // the worker died
  | 'memory' // the device has not enough of it
  | 'integrity' // the bytes are not the published ones
  | 'cancelled'; // the reader asked to stop

/** A failure of the engine that is no fault of the SQL, with its code. */
export class DoorError extends Error {
  readonly code: DoorFailure;

  constructor(code: DoorFailure, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'DoorError';
    this.code = code;
  }
}
