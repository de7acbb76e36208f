import { keepSite } from '#lib/state/offline/keep-site.ts';
import type { WorkerScope } from '#lib/state/offline/worker-scope.ts';

keepSite(self as unknown as WorkerScope);
