// The other side of `reader.ts`: a thread that reads and parses what it is sent, in order.
import { parentPort } from 'node:worker_threads';
import { readArticleFile, type ReadRequest } from './read';

parentPort?.on('message', ({ number, request }: { number: number; request: ReadRequest }) => {
  void readArticleFile(request).then((reading) => parentPort?.postMessage({ number, reading }));
});
