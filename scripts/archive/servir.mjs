// node servir.mjs [port] : vérifie l’empreinte de chaque fichier, puis sert le site à cette machine seule, sans réseau.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const TYPES = {
  html: 'text/html',
  js: 'text/javascript',
  css: 'text/css',
  svg: 'image/svg+xml',
  csv: 'text/csv',
};
const digest = (bytes) => createHash('sha256').update(bytes).digest('hex');
const open = (name) =>
  readFileSync(new URL(name.split('/').map(encodeURIComponent).join('/'), import.meta.url));
const list = open('SHA256SUMS');
const sums = new Map(`${list}`.split('\n').map((line) => [line.slice(66), line.slice(0, 64)]));
sums.delete('');

function read(name) {
  const bytes = open(name);
  if (digest(bytes) !== sums.get(name)) throw new Error(`fichier altéré : ${name}`);
  return bytes;
}

function answer(request, response) {
  const path = decodeURIComponent(new URL(request.url, 'http://site').pathname);
  const asked = `site${path}${path.endsWith('/') ? 'index.html' : ''}`;
  const name = sums.has(asked) ? asked : 'site/404.html';
  const type = TYPES[name.split('.').at(-1)] ?? 'application/octet-stream';
  const bytes = read(name);
  response.writeHead(name === asked ? 200 : 404, { 'content-type': `${type}; charset=utf-8` }).end(bytes);
}

try {
  for (const name of sums.keys()) read(name);
} catch (error) {
  console.error(`Archive refusée, ${error.message}`);
  process.exit(1);
}
const server = createServer((request, response) => {
  try {
    answer(request, response);
  } catch (error) {
    response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' }).end(error.message);
  }
});
server.listen(Number(process.argv[2] ?? 4180), '127.0.0.1', () => {
  console.log(`${sums.size} fichiers vérifiés, empreinte de leur liste : ${digest(list)}`);
  console.log(`Suivi IA en santé : http://localhost:${server.address().port}/   (Ctrl+C pour arrêter)`);
});
