import { expect, it } from 'vitest';
import { writeSnippet } from '#lib/views/embed/write-snippet.ts';

const lines = writeSnippet({
  address: 'https://exemple.fr/suivi/embed/demo/etapes.formation/',
  title: 'Étapes "A" & <b>',
});

it('writes a frame with its name, whatever the name holds', () => {
  expect(lines.split('\n')[0]).toBe(
    '<iframe src="https://exemple.fr/suivi/embed/demo/etapes.formation/" title="Étapes &quot;A&quot; &amp; &lt;b&gt;" width="100%" height="520" loading="lazy" style="border:0"></iframe>',
  );
});

it('listens to the origin of the figure alone, without its path', () => {
  expect(lines).toContain('event.origin !== "https://exemple.fr" ||');
});

it('closes one frame and one script', () => {
  expect(lines.match(/<\/?(?:iframe|script)/g)).toEqual(['<iframe', '</iframe', '<script', '</script']);
});
