import { readFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { headersOf } from '../deploy/headers.ts';

const HTML = { 'content-type': 'text/html; charset=utf-8' };

/**
 * A server that says to wait until it is given a folder, then serves it with its 404 page and the headers of `deploy/`:
 * what a host set up as its guide says does, and no more. Files are looked up at each request, so that a site rebuilt under it is served as it is.
 */
export function createSiteServer(): { server: Server; serveFolder: (folder: string) => void } {
  let answer: RequestListener = (_request, response) => {
    response
      .writeHead(503, { ...HTML, 'retry-after': '5' })
      .end('<!doctype html><p lang="fr">Site en construction…');
  };
  return {
    server: createServer((request, response) => answer(request, response)),
    serveFolder(folder) {
      const serve = sirv(folder, { dev: true, etag: true });
      answer = (request, response) => {
        for (const [name, value] of headersOf(request.url ?? '/')) response.setHeader(name, value);
        serve(request, response, () => {
          response.writeHead(404, HTML).end(readFileSync(join(folder, '404.html')));
        });
      };
    },
  };
}

/** Listens on the first free port from `port` on, this machine alone. Rejects when `attempts` ports are taken. */
export async function listenFrom(server: Server, port: number, attempts: number): Promise<number> {
  for (let candidate = port; candidate < port + attempts; candidate++) {
    if (await listens(server, candidate)) return candidate;
  }
  throw new Error(
    `${attempts === 1 ? `Le port ${port} est occupé` : `Les ports ${port} à ${port + attempts - 1} sont occupés`}\u00a0: ` +
      'donnez-en un autre (PORT=8080 npm start).',
  );
}

function listens(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(false) : reject(error),
    );
    server.listen(port, '127.0.0.1', () => {
      server.removeAllListeners('error');
      resolve(true);
    });
  });
}
