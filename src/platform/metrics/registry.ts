import type { Core } from '@strapi/strapi';
import { collectDefaultMetrics, Registry, type OpenMetricsContentType } from 'prom-client';
import { metricsSettings } from './settings';

/** The metrics of one application, written as OpenMetrics. */
export type MetricsRegistry = Registry<OpenMetricsContentType>;

const registries = new WeakMap<Core.Strapi, MetricsRegistry | null>();

/** @returns the registry of an application; `null` if the settings let nobody read metrics */
export function registryOf(strapi: Core.Strapi): MetricsRegistry | null {
  const known = registries.get(strapi);
  if (known !== undefined) return known;
  const registry = metricsSettings(strapi) === null ? null : createRegistry();
  registries.set(strapi, registry);
  return registry;
}

function createRegistry(): MetricsRegistry {
  const registry = new Registry<OpenMetricsContentType>();
  registry.setContentType(Registry.OPENMETRICS_CONTENT_TYPE);
  // Processor time, memory, garbage collection and the delay of the event loop.
  collectDefaultMetrics({ register: registry });
  return registry;
}
