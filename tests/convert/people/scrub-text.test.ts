import { describe, expect, it } from 'vitest';
import { scrubText } from '#lib/convert/people/scrub-text.ts';

describe('scrubText', () => {
  it.each([
    ['Écrire à jean.dupont+ia@exemple.fr.', 'Écrire à [courriel retiré].', ['email-dropped']],
    ['zoé@sous-domaine.exemple.info', '[courriel retiré]', ['email-dropped']],
    ['jean (at) exemple.fr', '[courriel retiré]', ['email-dropped']],
    ['tél. 06 12 34 56 78', 'tél. [téléphone retiré]', ['phone-dropped']],
    ['0612345678', '[téléphone retiré]', ['phone-dropped']],
    ['06.12.34.56.78 ou 01-23-45-67-89', '[téléphone retiré] ou [téléphone retiré]', ['phone-dropped']],
    ['06\u00a012\u00a034\u00a056\u00a078', '[téléphone retiré]', ['phone-dropped']],
    ['+33 6 12 34 56 78', '[téléphone retiré]', ['phone-dropped']],
    ['+33 (0)6 12 34 56 78', '[téléphone retiré]', ['phone-dropped']],
    ['0033612345678', '[téléphone retiré]', ['phone-dropped']],
    ['+262 692 12 34 56', '[téléphone retiré]', ['phone-dropped']],
    ['n° 1 85 05 78 006 084 36', 'n° [numéro personnel retiré]', ['nir-dropped']],
    ['a@exemple.fr, 0612345678', '[courriel retiré], [téléphone retiré]', ['email-dropped', 'phone-dropped']],
  ])('makes of « %s » « %s »', (text, cleaned, codes) => {
    expect(scrubText(text)).toEqual({ text: cleaned, codes });
  });

  it.each([
    '1 234 567,89 €',
    '418492.0',
    '-12,30',
    '2021-04-16 00:00:00',
    '01-02-2024 10:00',
    '10.01.2023',
    '00000000100016',
    '012 345 678 00012',
    '2103105755',
    '84:6000|11:4000',
    'JORFTEXT000051234567',
    'https://exemple.fr/2025/11/rapport-0612345678901.pdf',
    'Projet @home',
    '044',
  ])('leaves « %s » as it is', (text) => {
    expect(scrubText(text)).toEqual({ text, codes: [] });
  });
});
