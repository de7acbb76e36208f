import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import adapter from '@sveltejs/adapter-static';

// Kit hashes only the scripts it writes itself: the one inlined in app.html is hashed here.
const inlineScripts = [...readFileSync('src/app.html', 'utf8').matchAll(/<script>([\s\S]*?)<\/script>/g)];
const hashes = inlineScripts.map(
  ([, text]) =>
    /** @type {const} */ (
      `sha256-${createHash('sha256')
        .update(text ?? '')
        .digest('base64')}`
    ),
);

/** @type {import('@sveltejs/kit').Config} */
export default {
  kit: {
    // The few rules of a component cost more to ask for than to carry.
    inlineStyleThreshold: 6000,
    adapter: adapter({ strict: true }),
    // The shell of the page does it: not in a frame of another site.
    serviceWorker: { register: false },
    csp: {
      mode: 'hash',
      directives: {
        'default-src': ['none'],
        'script-src': ['self', 'wasm-unsafe-eval', ...hashes],
        'style-src': ['self'],
        // The only style attribute is Kit’s own, on its announcer: that one, by its digest.
        'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
        'img-src': ['self', 'data:'],
        'font-src': ['self'],
        'connect-src': ['self', 'blob:'],
        'worker-src': ['self', 'blob:'],
        'form-action': ['self'],
        'base-uri': ['self'],
        'manifest-src': ['self'],
      },
    },
  },
};
