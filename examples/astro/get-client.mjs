// Fetches the typed client from the running Threeline. Fetch it again after Threeline was updated.
import { writeFileSync } from 'node:fs';

const url = `${process.env.THREELINE_URL ?? 'http://localhost:1337'}/api/client.ts`;
const response = await fetch(url);
if (!response.ok) throw new Error(`${url} answered ${response.status}.`);
writeFileSync('src/client.ts', await response.text());
