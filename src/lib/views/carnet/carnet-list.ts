/** A carnet is a list of ids: it fits one sheet. */
export const CARNET_SIZE = 6;

/** Name under which this browser keeps the carnet of a dataset. */
export function carnetKey(dataset: string): string {
  return `carnet:${dataset}`;
}

/** The ids of a text (« engage.ia-sante etapes.formation »), each once. */
export function readList(text: string | null): readonly string[] {
  return [...new Set((text ?? '').split(/[\s,+]+/).filter(Boolean))];
}

/** A list after one id was asked for, and what is said of it: a seventh is refused, never swapped. */
export function addToList(
  ids: readonly string[],
  id: string,
): { readonly ids: readonly string[]; readonly message: string } {
  const count = (length: number) => `(${length} sur ${CARNET_SIZE})`;
  if (ids.includes(id)) return { ids, message: `Déjà au carnet ${count(ids.length)}.` };
  if (ids.length >= CARNET_SIZE)
    return { ids, message: `Carnet plein ${count(ids.length)}\u00a0: retirez-en un chiffre d’abord.` };
  return { ids: [...ids, id], message: `Ajouté au carnet ${count(ids.length + 1)}.` };
}
