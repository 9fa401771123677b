// Fetches the typed client from the running Threeline. Fetch it again after Threeline was updated.
import { existsSync, writeFileSync } from 'node:fs';

if (existsSync('.env')) process.loadEnvFile();
const url = `${process.env.THREELINE_URL ?? 'http://localhost:1337'}/api/client.ts`;
const response = await fetch(url);
if (!response.ok) throw new Error(`${url} answered ${response.status}.`);
writeFileSync('lib/client.ts', await response.text());
