import type { Readable } from 'node:stream';
import type { Failure } from './attempt';

/** What is kept of an answer's body. */
const KEPT_BYTES = 4096;
/** What is read at most, so that an answer of the usual size lets its connection be used again. */
const READ_BYTES = 256 * 1024;

export interface AnswerBody {
  text: string;
  truncated: boolean;
  failure: Failure | null;
}

/**
 * Reads an answer's body, keeps its beginning, and gives up where it is too long or does not end.
 *
 * @param isTimeUp whether an error means that the time was up
 */
export async function readAnswer(
  body: Readable,
  timeoutMs: number,
  isTimeUp: () => boolean,
): Promise<AnswerBody> {
  const kept: Buffer[] = [];
  let size = 0;
  const end = (failure: Failure | null): AnswerBody => ({
    text: asText(Buffer.concat(kept).subarray(0, KEPT_BYTES)),
    truncated: size > KEPT_BYTES,
    failure,
  });
  try {
    for await (const chunk of body) {
      const bytes = Buffer.from(chunk as Uint8Array);
      if (size < KEPT_BYTES) kept.push(bytes.subarray(0, KEPT_BYTES - size));
      size += bytes.length;
      // Leaving the loop destroys the stream, and the connection with it.
      if (size > READ_BYTES) return end(TOO_LARGE);
    }
    return end(null);
  } catch (cause) {
    if (isTimeUp()) return end(neverEnds(timeoutMs));
    return end({
      code: 'CONNECTION_CLOSED',
      message: `The receiver's answer broke off: ${cause instanceof Error ? cause.message : String(cause)}.`,
    });
  }
}

const TOO_LARGE: Failure = {
  code: 'ANSWER_TOO_LARGE',
  message: `The receiver's answer is larger than ${READ_BYTES / 1024} KB and was not read to its end. Answer with a status and no body.`,
};

const neverEnds = (timeoutMs: number): Failure => ({
  code: 'ANSWER_NEVER_ENDS',
  message: `The receiver began to answer and did not end within ${timeoutMs / 1000} seconds. Answer with a status and no body.`,
});

/** PostgreSQL stores no NUL in a text; what is no UTF-8 becomes a replacement character. */
const asText = (bytes: Buffer): string => bytes.toString('utf8').replaceAll('\u0000', '\ufffd');
