const NEWLINE = 10;

/**
 * Counts the rows that a COPY in the text format sends: each ends with the only newline in it. The count of
 * the server may arrive after the last row has been read.
 */
export class RowCount {
  rows = 0;

  async *watch(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      for (let at = chunk.indexOf(NEWLINE); at !== -1; at = chunk.indexOf(NEWLINE, at + 1)) {
        this.rows += 1;
      }
      yield chunk;
    }
  }
}
