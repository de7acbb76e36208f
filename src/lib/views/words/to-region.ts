const FORMS: readonly (readonly [name: RegExp, article: string])[] = [
  [/^(?:Mayotte|La )/, 'à '],
  [/^(?:Centre|Grand)/, 'au '],
  [/^(?:Pays|Hauts)/, 'aux '],
  [/^[AEIOUÀ-Ý]/, 'à l’'],
];

/** « à l’Île-de-France », « au Grand Est », « aux Hauts-de-France », « à La Réunion », « à la Corse ». */
export function toRegion(name: string): string {
  return `${FORMS.find(([start]) => start.test(name))?.[1] ?? 'à la '}${name}`;
}
