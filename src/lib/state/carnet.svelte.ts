import { addToList, CARNET_SIZE, carnetKey, readList } from '#lib/views/carnet/carnet-list.ts';
import { cutTitle, formatCarnetQuery, parseCarnetQuery } from '#lib/views/carnet/carnet-query.ts';

/** The figures picked by the reader: those of the address, else those that this browser keeps. */
export class Carnet {
  ids = $state.raw<readonly string[]>([]);
  /** Which hearing, on which date, in the reader’s words. */
  hearing = $state('');
  /** What this browser keeps; it may be another carnet than the one of the address. */
  kept = $state.raw<readonly string[]>([]);
  isRead = $state(false);
  /** What was last done, for who listens. */
  message = $state('');
  readonly #dataset: string;
  readonly #write: (search: string, isStep: boolean) => void;

  /** `write` puts a query into the address, as a new step of the history or in place of the present one. */
  constructor(dataset: string, write: (search: string, isStep: boolean) => void) {
    this.#dataset = dataset;
    this.#write = write;
  }

  /** True when another carnet is kept here than the one shown: a link is looked at, not taken over. */
  get isOther(): boolean {
    return this.kept.length > 0 && this.kept.join(' ') !== this.ids.join(' ');
  }

  /** Takes the carnet of the address; without one, opens the kept one and writes it there. */
  read(search: string): void {
    const { ids: asked, hearing } = parseCarnetQuery(search);
    this.kept = readList(this.#stored());
    this.hearing = hearing;
    this.ids = asked.length > 0 ? asked : this.kept.slice(0, CARNET_SIZE);
    if (asked.length === 0 && this.ids.length > 0) this.#write(this.search(search), false);
    this.isRead = true;
  }

  add(id: string): void {
    const { ids, message } = addToList(this.ids, id);
    this.#change(ids, message);
  }

  remove(id: string): void {
    this.#change(
      this.ids.filter((other) => other !== id),
      'Retiré du carnet.',
    );
  }

  /** Moves a figure by one place, up (−1) or down (1). */
  move(id: string, by: -1 | 1): void {
    const from = this.ids.indexOf(id);
    const to = from + by;
    if (from < 0 || to < 0 || to >= this.ids.length) return;
    const ids = this.ids.toSpliced(from, 1).toSpliced(to, 0, id);
    this.#change(ids, `Déplacé\u00a0: ${to + 1} sur ${ids.length}.`);
  }

  rename(hearing: string): void {
    this.hearing = cutTitle(hearing);
    this.#write(this.search(location.search), false);
  }

  /** Opens the kept carnet in place of the one of the address. */
  openKept(): void {
    this.ids = this.kept;
    this.message = 'Votre carnet est affiché.';
    this.#write(this.search(location.search), true);
  }

  /** Keeps the carnet of the address in place of the one that was. */
  keepShown(): void {
    this.#keep(this.ids);
    this.message = 'Ce carnet est gardé dans ce navigateur.';
  }

  /** The query that shows the same figures to anybody; what else the query held stays. */
  search(before = ''): string {
    return formatCarnetQuery({ ids: this.ids, hearing: this.hearing }, before);
  }

  #change(ids: readonly string[], message: string): void {
    // Another tab may have changed it since.
    this.kept = readList(this.#stored());
    const isOther = this.isOther;
    const isChanged = ids !== this.ids;
    this.ids = ids;
    this.message = message;
    if (!isChanged) return;
    if (!isOther) this.#keep(ids);
    this.#write(this.search(location.search), true);
  }

  #keep(ids: readonly string[]): void {
    this.kept = ids;
    try {
      if (ids.length > 0) localStorage.setItem(carnetKey(this.#dataset), ids.join(' '));
      else localStorage.removeItem(carnetKey(this.#dataset));
    } catch {
      // A browser that refuses storage still has the address.
    }
  }

  #stored(): string {
    try {
      return localStorage.getItem(carnetKey(this.#dataset)) ?? '';
    } catch {
      return '';
    }
  }
}
