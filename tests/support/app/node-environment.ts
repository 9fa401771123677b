import asyncHooks, { AsyncLocalStorage } from 'node:async_hooks';
import { TestEnvironment } from 'jest-environment-node';

/** Every storage that was created in this process since the first test file. */
const created = new Set<AsyncLocalStorage<unknown>>();

// A property without a setter on Node 24.
Object.defineProperty(asyncHooks, 'AsyncLocalStorage', {
  value: class<T> extends AsyncLocalStorage<T> {
    constructor() {
      super();
      created.add(this);
    }
  },
});

/**
 * Jest's environment of Node, which leaves no `AsyncLocalStorage` in use. Every promise of a process
 * carries the values of all that are in use, and jest-circus creates one for each test file
 * (`testExecutionContext`). A storage that is used again comes into use again.
 */
export default class NodeEnvironment extends TestEnvironment {
  override async teardown(): Promise<void> {
    await super.teardown();
    for (const storage of created) storage.disable();
  }
}
