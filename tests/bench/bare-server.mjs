// Child: what Node itself can do: a server that sends the bytes and headers of another's answer.
// Arguments: the origin, and the request as JSON.
import { createServer } from 'node:http';
import { ask } from './load.mjs';
import { report } from './processes.mjs';

/** Node's own headers, which it adds again. */
const OWN = new Set(['date', 'connection', 'keep-alive', 'transfer-encoding']);

const [origin, request] = process.argv.slice(2);
const { method, path, headers: sent, body: sentBody } = JSON.parse(request);
await ask(origin, { method, path, headers: sent, body: sentBody });
const { status, rawHeaders, body } = await ask(origin, {
  method,
  path,
  headers: sent,
  body: sentBody,
});
const headers = [];
for (let index = 0; index < rawHeaders.length; index += 2) {
  if (!OWN.has(rawHeaders[index].toLowerCase()))
    headers.push(rawHeaders[index], rawHeaders[index + 1]);
}

const server = createServer((incoming, response) => {
  if (method === 'POST') incoming.resume();
  response.writeHead(status, headers);
  response.end(status === 304 ? undefined : body);
});
server.listen(0, '127.0.0.1', () => report(server));
