/** One file that a figure gives, written when it is asked for. */
export interface FileOffer {
  readonly name: string;
  readonly label: string;
  /** Whom the file is for. */
  readonly purpose: string;
  readonly write: () => Promise<Blob>;
}

/** What a picture of a figure says around its drawing, in its order. */
export interface PictureWords {
  /** Name of the file without its ending. */
  readonly stem: string;
  readonly title: string;
  /** « Données fictives », or null. */
  readonly mark: string | null;
  readonly choices: string;
  readonly source: string;
}

/** All that can be taken away from a figure as it is shown. */
export interface TakeAway {
  readonly files: readonly FileOffer[];
  readonly picture: PictureWords;
  readonly rowCount: number;
  readonly sentence: string;
  /** The table as a spreadsheet pastes it: tabs and lines. */
  readonly table: string;
  readonly citation: string;
  /** Address of the figure alone, for the pages of others; null where it has none. */
  readonly embedHref: string | null;
  readonly save: (name: string, content: Blob) => void;
}
