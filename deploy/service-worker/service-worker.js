// Coupe-circuit : à déposer à la place du fichier « service-worker.js » du site. Il efface ce que les navigateurs ont gardé
// du site, se retire, et ne touche ni aux onglets ouverts ni aux choix des lecteurs. Mode d’emploi : deploy/README.md.
self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener('activate', (event) => event.waitUntil(stop()));

async function stop() {
  const site = `suivi-ia-sante:${new URL(self.registration.scope).pathname}:`;
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(site)).map((name) => caches.delete(name)));
  await self.registration.unregister();
}
