/* Measures the application for Prometheus, and says nothing to strangers. */

export { cachedFor } from './cached';
export { declareMetrics, type DeclaredMetric } from './declare';
export { registerMetrics } from './endpoint';
export { measuredRoutes } from './requests';
