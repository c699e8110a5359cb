import { buildApplication } from './building/build-application.ts';
import { tell } from './runtime/tell.ts';

const startedAt = performance.now();
await buildApplication();
tell(`Built into dist/ in ${((performance.now() - startedAt) / 1000).toFixed(1)} s.`);
