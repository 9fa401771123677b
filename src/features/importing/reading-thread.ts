// The other side of `reader.ts`: a thread that reads and parses what it is sent, in order.
import { parentPort } from 'node:worker_threads';
import { readArticleFile, type Reading, type ReadRequest } from './read';

parentPort?.on('message', ({ number, request }: { number: number; request: ReadRequest }) => {
  readArticleFile(request).then(
    (reading) => parentPort?.postMessage({ number, reading }),
    (error: unknown) => {
      const reason = `The file cannot be understood: ${error instanceof Error ? error.message : String(error)}.`;
      const reading: Reading = { kind: 'unreadable', faults: [{ line: 1, reason }] };
      parentPort?.postMessage({ number, reading });
    },
  );
});
