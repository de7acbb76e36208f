import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

/** A plain static server of the built site, with its 404 page: what any static host does, and no more. */
export function createSiteServer(folder: string): Server {
  const serve = sirv(folder, { etag: true });
  const notFound = readFileSync(join(folder, '404.html'));
  return createServer((request, response) =>
    serve(request, response, () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(notFound);
    }),
  );
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
