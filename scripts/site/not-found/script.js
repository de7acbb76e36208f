// Runs in the 404 page alone, at any depth and under any sub-path: the site's root is what stands before the dataset.
const datasets = JSON.parse(document.getElementById('jeux').textContent);
const parts = location.pathname.split('/');
const at = parts.findIndex((part) => datasets.some(({ id }) => id === part));
const root = at < 0 ? '/' : `${parts.slice(0, at).join('/')}/`;
leadFrom(root);
if (at < 0) findRoot().then(leadFrom);

function leadFrom(root) {
  for (const link of document.querySelectorAll('a[data-path]')) link.href = root + link.dataset.path;
}

// No dataset is named in the address: the site's root is the deepest folder above it that has the manifest.
async function findRoot() {
  for (let depth = parts.length - 1; depth > 1; depth--) {
    const folder = `${parts.slice(0, depth).join('/')}/`;
    const answer = await fetch(`${folder}data/manifest.json`, { method: 'HEAD' }).catch(() => null);
    if (answer?.ok && answer.headers.get('content-type')?.includes('json')) return folder;
  }
  return '/';
}

const asked = parts.slice(at + 1).find((part) => /^\d{4}-\d{2}-\d{2}/.test(part));
if (at >= 0 && asked) {
  const { id, title, versions } = datasets.find((dataset) => dataset.id === parts[at]);
  const date = asked.slice(0, 10);
  const exact = versions.find((version) => version.id === asked);
  const known = exact ?? versions.filter((version) => version.date <= date).at(-1);
  const page = parts.slice(parts.indexOf(asked) + 1).join('/');
  document.querySelector('h1').textContent = exact ? 'Page introuvable' : 'Version introuvable';
  document.getElementById('demande').textContent = exact
    ? `La version « ${asked} » existe, mais elle n’a pas de page à cette adresse.`
    : `Aucune livraison de « ${title} » ne porte la version « ${asked} ».`;
  const lead = document.getElementById('proposition');
  const link = document.createElement('a');
  link.href = root + (known ? `${id}/v/${known.id}/${exact ? '' : page}` : `${id}/`);
  link.textContent = known ? `ouvrir la version du ${known.day}` : 'ouvrir la dernière version';
  lead.append(known && !exact ? `Dernière livraison connue à cette date : ` : 'Vous pouvez ', link, '.');
  lead.hidden = false;
}
