import type { OwnAnswers } from '#lib/views/own/own-answers.ts';

/** Says that answers are kept, and which: pages look at it first, and load nothing when it is not there. */
const FLAG = 'own-figures';

/** The figures of the reader’s own files, on every page of this browser, until they are forgotten. */
class OwnFigures {
  /** Null before they are read, when there are none, and once they are forgotten. */
  answers = $state.raw<OwnAnswers | null>(null);
  /** How many times they were forgotten since this page was opened, here or in another tab. */
  forgets = $state(0);
  #turn = 0;

  /** Reads them, then follows what other tabs keep and forget. Gives what stops it. */
  follow(): () => void {
    const onStorage = ({ key }: StorageEvent) => {
      if (key === FLAG || key === null) void this.#read();
    };
    // A page that « back » brings to life again slept through those events.
    const onShow = ({ persisted }: PageTransitionEvent) => {
      if (persisted) void this.#read();
    };
    addEventListener('storage', onStorage);
    addEventListener('pageshow', onShow);
    void this.#read();
    return () => {
      removeEventListener('storage', onStorage);
      removeEventListener('pageshow', onShow);
    };
  }

  /** Shows the answers everywhere, and keeps them. False when this browser keeps nothing: they last as long as the page. */
  async keep(answers: OwnAnswers): Promise<boolean> {
    this.#turn += 1;
    this.answers = answers;
    try {
      const { keepOwnAnswers } = await import('./own-answers-store.ts');
      await keepOwnAnswers(answers);
      localStorage.setItem(FLAG, answers.readAt);
      return true;
    } catch {
      return false;
    }
  }

  /** Leaves nothing in this browser of the files nor of their answers, here and in every open tab. */
  async forget(): Promise<void> {
    this.#turn += 1;
    this.forgets += 1;
    this.answers = null;
    clearFlag();
    // Answers that are shown came through this module: it is there already, even without a network.
    const store = await import('./own-answers-store.ts').catch(() => null);
    await store?.forgetOwnAnswers().catch(() => undefined);
  }

  async #read(): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const kept = isFlagged() ? await readKept() : null;
    if (turn !== this.#turn) return;
    if (this.answers && !kept) this.forgets += 1;
    this.answers = kept;
    if (!kept && isFlagged()) clearFlag();
  }
}

async function readKept(): Promise<OwnAnswers | null> {
  const { readOwnAnswers } = await import('./own-answers-store.ts');
  return readOwnAnswers().catch(() => null);
}

function isFlagged(): boolean {
  try {
    return localStorage.getItem(FLAG) !== null;
  } catch {
    return false;
  }
}

function clearFlag(): void {
  try {
    localStorage.removeItem(FLAG);
  } catch {
    // A browser that refuses storage kept no flag.
  }
}

export const ownFigures = new OwnFigures();
