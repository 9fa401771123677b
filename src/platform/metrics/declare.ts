import type { Core } from '@strapi/strapi';
import { Counter, Gauge } from 'prom-client';
import { registryOf } from './registry';

/** How long reading a metric may take, in milliseconds. A scrape must not wait for a hung database. */
const READ_MS = 2000;

interface Sample {
  labels: Readonly<Record<string, string>>;
  value: number;
}

/** A metric that is read when it is scraped. */
export interface DeclaredMetric {
  /** `threeline_` is put in front. A counter gets `_total` behind. */
  name: string;
  help: string;
  kind: 'gauge' | 'counter';
  labels?: readonly string[];
  /** The value without labels, or the samples; `null` where there is nothing to tell. */
  read: () => Reading | Promise<Reading>;
}

type Reading = number | null | readonly Sample[];

/**
 * Declares metrics of a room. Call it in `register` or `bootstrap`, once. It does nothing if the
 * settings let nobody read metrics. A metric that cannot be read in time is left out of the scrape.
 */
export function declareMetrics(strapi: Core.Strapi, metrics: readonly DeclaredMetric[]): void {
  const registry = registryOf(strapi);
  if (registry === null) return;
  for (const { name, help, kind, labels = [], read } of metrics) {
    const fullName = `threeline_${name}`;
    const safely = reader(strapi, fullName, read);
    const common = { name: fullName, help, labelNames: [...labels], registers: [registry] };
    if (kind === 'gauge') {
      new Gauge({
        ...common,
        async collect() {
          const samples = await safely();
          this.reset();
          // Without labels, `reset` sets a 0 that nobody has read.
          if (samples.length === 0 && labels.length === 0) this.remove();
          for (const sample of samples) this.set(sample.labels, sample.value);
        },
      });
    } else {
      new Counter({
        ...common,
        async collect() {
          const samples = await safely();
          // A counter that cannot be read keeps its value: a 0 would look like a restart.
          if (samples.length === 0) return;
          this.reset();
          for (const sample of samples) this.inc(sample.labels, sample.value);
        },
      });
    }
  }
}

/** Reads a metric in bounded time, and logs the first failure of several in a row. */
function reader(strapi: Core.Strapi, metric: string, read: DeclaredMetric['read']) {
  let failing = false;
  return async (): Promise<readonly Sample[]> => {
    try {
      const reading = await inTime(read);
      failing = false;
      if (reading === null) return [];
      return typeof reading === 'number' ? [{ labels: {}, value: reading }] : reading;
    } catch (error) {
      if (!failing) strapi.log.warn('Reading a metric failed.', { metric, error });
      failing = true;
      return [];
    }
  };
}

async function inTime(read: DeclaredMetric['read']): Promise<Reading> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_done, fail) => {
    timer = setTimeout(() => {
      fail(new Error(`Reading took longer than ${String(READ_MS)} ms.`));
    }, READ_MS);
  });
  try {
    return await Promise.race([read(), late]);
  } finally {
    clearTimeout(timer);
  }
}
