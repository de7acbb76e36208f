/** Where the browser’s engine is. It starts only when a reader asks for what no prerendered row answers. */
export type EnginePhase = 'idle' | 'starting' | 'ready' | 'asking' | 'failed';

/** Why a filter was not answered. */
export type FailureCode =
  'no-wasm-exceptions' | 'network' | 'unserved' | 'timeout' | 'crash' | 'memory' | 'integrity' | 'query';

/** What the engine costs the first time, as announced before it is asked for. */
export const ENGINE_WEIGHT = '7,6\u00a0Mo, une fois';

/** What happened and what to do; what stays true is said beside it, once. */
export const FAILURE_TEXTS: Readonly<Record<FailureCode, string>> = {
  'no-wasm-exceptions':
    'Ce navigateur ne sait pas faire tourner le moteur de calcul (WebAssembly absent, ancien ou bloqué). Un navigateur plus récent répondra.',
  network:
    'Le moteur de calcul ou ses données n’ont pas pu être chargés. Vérifiez la connexion, puis réessayez.',
  unserved: 'La version de cette page n’est pas, ou plus, servie. Rechargez la page.',
  timeout: 'Le moteur de calcul n’a pas répondu à temps. Réessayez sur une connexion plus rapide.',
  crash: 'Le moteur de calcul s’est arrêté avant de répondre. Réessayez.',
  memory:
    'Cet appareil n’a pas assez de mémoire libre pour ce calcul. Fermez d’autres onglets, puis réessayez.',
  integrity:
    'Les données reçues ne sont pas celles que le site annonce : elles ne sont pas utilisées. Réessayez, ou signalez-le.',
  query: 'Le moteur de calcul n’a pas su répondre à ce filtre. Réessayez, ou signalez-le.',
};
