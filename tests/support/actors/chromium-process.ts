import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { CHROMIUM, VIEWPORT } from './browser';
import { until } from '../app/until';

/** A browser with a profile on disk, as that of an editor, which may crash. */
export interface ChromiumProcess {
  /** Starts it, and returns the one context of its profile. */
  start(): Promise<BrowserContext>;
  /** Kills it with SIGKILL, so that no page gets any event. */
  kill(): Promise<void>;
}

/** Gives the tests of a file a browser that can be killed. */
export function useChromiumProcess(language: string): ChromiumProcess {
  const profile = mkdtempSync(path.join(tmpdir(), 'threeline-chromium-'));
  const port = path.join(profile, 'DevToolsActivePort');
  let child: ChildProcess | undefined;

  const kill = async () => {
    const killed = child;
    if (killed?.pid === undefined || killed.exitCode !== null) return;
    const ended = new Promise((done) => killed.once('exit', done));
    // The group has the processes of the pages too.
    process.kill(-killed.pid, 'SIGKILL');
    await ended;
    child = undefined;
  };
  afterAll(async () => {
    await kill();
    rmSync(profile, { recursive: true, force: true });
  });

  return {
    kill,
    async start() {
      rmSync(port, { force: true });
      const languages = [`--lang=${language}`, `--accept-lang=${language}`];
      const size = `--window-size=${String(VIEWPORT.width)},${String(VIEWPORT.height)}`;
      const options = ['--headless=new', '--no-sandbox', '--no-first-run', size, ...languages];
      const where = ['--remote-debugging-port=0', `--user-data-dir=${profile}`];
      child = spawn(CHROMIUM, [...options, ...where, 'about:blank'], {
        detached: true,
        stdio: 'ignore',
        env: { ...process.env, LANGUAGE: language },
      });
      await until(() => existsSync(port) && readFileSync(port, 'utf8').includes('\n'));
      const [number = ''] = readFileSync(port, 'utf8').split('\n');
      const { chromium } = testHost.require('playwright-core') as typeof import('playwright-core');
      const browser = await chromium.connectOverCDP(`http://127.0.0.1:${number}`);
      const [context] = browser.contexts();
      if (context === undefined) throw new Error('The browser has no context.');
      context.setDefaultTimeout(60_000);
      return context;
    },
  };
}
