// Starts instance-process.cjs and sends it commands. Plain JavaScript: tests and the bench use it.
'use strict';

const { fork } = require('node:child_process');
const { resolve } = require('node:path');

/**
 * Starts an instance of the application and waits until it has loaded.
 *
 * @param {Record<string, string>} env the whole environment
 * @param {(event: string, value: any) => void} [onEvent]
 * @returns an instance whose `send` resolves with `null` when its process is killed meanwhile
 */
async function startInstance(env, onEvent = () => {}) {
  const child = fork(resolve(__dirname, 'instance-process.cjs'), { env, execArgv: [] });
  const waiting = new Map();
  const ended = new Promise((done) => child.once('exit', done));
  let count = 0;
  await new Promise((done, fail) => {
    child.on('message', (message) => {
      if (message.ready) done();
      else if (message.event) onEvent(message.event, message.value);
      else {
        const { resolve: settle, reject } = waiting.get(message.id);
        waiting.delete(message.id);
        if (message.error) reject(new Error(message.error));
        else settle(message.value);
      }
    });
    child.once('exit', (code) => fail(new Error(`The instance ended with ${code}.`)));
  });
  // A killed process responds to no command.
  void ended.then(() => {
    for (const { resolve: settle } of waiting.values()) settle(null);
  });
  return {
    send(command, argument) {
      const id = (count += 1);
      const answer = new Promise((settle, reject) => waiting.set(id, { resolve: settle, reject }));
      child.send({ id, command, argument });
      return answer;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    async stop() {
      if (child.connected) child.send({ command: 'stop' });
      await ended;
    },
  };
}

module.exports = { startInstance };
