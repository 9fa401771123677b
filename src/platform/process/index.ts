export { declareProcessMetrics } from './metrics';
export { registerReadiness } from './readiness';
export { surviveOutages } from './rejections';
export { stopOnSignals } from './stop';
export { stopWatchingSilence, watchSilence } from './silence';
