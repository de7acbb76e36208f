import type { DroppedFile } from './imported-delivery.ts';

/** The files already there, then the new ones; two of one name are told apart, « a.csv » and « a (2).csv ». */
export function nameFiles(kept: readonly DroppedFile[], added: readonly File[]): readonly DroppedFile[] {
  const files = [...kept];
  for (const file of added) files.push({ name: freeName(file.name, files), content: file });
  return files;
}

function freeName(name: string, files: readonly DroppedFile[]): string {
  const isTaken = (candidate: string) => files.some((file) => file.name === candidate);
  if (!isTaken(name)) return name;
  const [, stem = name, end = ''] = /^(.+?)((?:\.csv|\.tsv)?\.[^.]+)$/i.exec(name) ?? [];
  let count = 2;
  while (isTaken(`${stem} (${count})${end}`)) count += 1;
  return `${stem} (${count})${end}`;
}
