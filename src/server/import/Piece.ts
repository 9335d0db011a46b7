/** 1-based line of the text, or number of the row. */
type Placed = { readonly line: number };

/** The bytes of one JSON value; `ascii` is their text where the reader knows that they are plain ASCII. */
export type JsonPiece = Placed & { readonly bytes: Buffer; readonly ascii?: string | undefined };

/** One value of a file: as JSON, or the value itself where the format is not JSON, or why there is none; and where it starts. */
export type Piece = JsonPiece | (Placed & { readonly value: unknown }) | (Placed & { readonly problem: string });

/** Cuts a stream of bytes into pieces, never holding more than one of them. */
export type PieceReader = {
  /** The line it has come to. */
  readonly line: number;
  push(chunk: Buffer): Iterable<Piece>;
  end(): Iterable<Piece>;
};

/** The longest piece that is read. Elasticsearch takes no document above 100 MB. */
export const LONGEST_PIECE = 128 * 1024 * 1024;

export const tooLong = (line: number): Piece => ({
  line,
  problem: `longer than ${LONGEST_PIECE / 1024 / 1024} MB, the most that is read as one JSON value`,
});
