import { describe, expect, it } from 'vitest';
import { builtHtml, manifest } from './site.ts';

/** What a reader without JavaScript reads, spaces made plain. */
function read(page: string): string {
  return builtHtml(page)
    .replace(/<script[\s\S]*?<\/script>|<style[\s\S]*?<\/style>|<[^>]+>|<!--[\s\S]*?-->/g, ' ')
    .replace(/&nbsp;|&#8239;/g, ' ')
    .replace(/\s+/g, ' ');
}

describe('indicators', () => {
  it('are listed with both progress rates, the next date and the days of lateness', () => {
    const list = read('/demo/indicateurs/');
    expect(list).toContain('indicateurs sont publiés');
    expect(list).toContain('1 a une valeur en retard');
    expect(list).toContain('Sessions de formation ouvertes dans le trimestre');
    expect(list).toMatch(/Tiers-lieux d’expérimentation réalisation stock 31 tiers-lieux/);
    expect(list).toContain('75 sur 100 75 sur 100');
    expect(list).toMatch(/0 sur 100 \u221280 sur 100/);
    expect(list).toMatch(/30 juin 2026 92/);
  });

  it('say on their page what their nature refuses, and join no points that no cumul joins', () => {
    const flux = read('/demo/indicateurs/sessions-ouvertes/');
    expect(flux).toContain('Prochaine valeur attendue : 30 juin 2026, 92 jours de retard.');
    expect(flux).toContain('À faire à la place : cumuler d’abord les périodes.');
    expect(builtHtml('/demo/indicateurs/sessions-ouvertes/')).not.toContain('data-mark="curve"');
    expect(builtHtml('/demo/indicateurs/soignants-formes/')).toContain('data-mark="curve"');
  });

  it('tell who the 500 000 are by three sources, and no year where nothing is published', () => {
    const told = read('/public/indicateurs/soignants-formes/');
    expect(told).toContain('500 000 apprenants en formation initiale');
    expect(told).toContain('500 000 professionnels en cinq ans');
    expect(told).toContain('pour former 500 000 soignants');
    expect(told).toContain('soit 238 € par personne');
    expect(told).toContain('Pas d’année pour 500 000 personnes');
  });

  it('are there in every version', () => {
    const pages = manifest.datasets.flatMap(({ id, versions }) =>
      versions.map((version) => `/${id}/v/${version.id}/indicateurs/soignants-formes/`),
    );
    expect(pages).toHaveLength(5);
    for (const page of pages) expect(read(page)).toContain('Ce que chaque livraison en disait');
  });
});
