import { isPartOf } from '#lib/contract/part-name.ts';
import type { FilePreview } from '#lib/convert/reading/preview-file.ts';
import type { PiloteFile, PiloteNames } from '#lib/export/pilote.ts';
import { correctionAt, type CellPlace } from './change-cells.ts';
import type { Importer, OwnTask } from './importer.ts';
import type { DroppedFile, ImportChanges, ImportedDelivery } from './imported-delivery.ts';
import type { FileTask, TaskName, WorkerTasks } from './messages.ts';

/** What the desk looks at: the files as they are now. */
interface DeskFiles extends ImportChanges {
  readonly files: readonly DroppedFile[];
  readonly conversion: ImportedDelivery | null;
}

/**
 * What can be seen of the files and taken away, beside the reading: all of it is made in the worker. Each answer is
 * null where there is nothing, or where the worker was stopped or failed before it (`onFailure` is then told).
 */
export class FileDesk {
  readonly #importer: Importer;
  readonly #files: DeskFiles;
  readonly #onFailure: (error: unknown) => void;

  constructor(importer: Importer, files: DeskFiles, onFailure: (error: unknown) => void) {
    this.#importer = importer;
    this.#files = files;
    this.#onFailure = onFailure;
  }

  /** The head of a file with what its columns seem to be. */
  preview(file: string): Promise<FilePreview | null> {
    return this.#look('preview', file, {});
  }

  /** What a cell holds now: its correction, else the text of the file. */
  async readCell(place: CellPlace): Promise<string | null> {
    const { file, line, column } = place;
    const known = correctionAt(this.#files.corrections, place)?.after;
    return known ?? this.#look('cell', file, { line, column });
  }

  /** The file with its corrections; null when its layout is not known. */
  clean(file: string): Promise<Blob | null> {
    return this.#look('clean', file, {});
  }

  /** The tables that hold rows, with their manifest. */
  async zip(): Promise<Blob | null> {
    const { conversion } = this.#files;
    if (!conversion) return null;
    const tables = conversion.tables.filter(({ file }) => file.rows > 0);
    return this.#ask('zip', { manifest: conversion.manifest, tables });
  }

  /** The values in the format of PILOTE’s import. */
  async toPilote(names: PiloteNames): Promise<PiloteFile | null> {
    const table = this.#files.conversion?.tables.find(({ file }) => file.name === 'observations');
    return table ? this.#ask('pilote', { content: table.content, names }) : null;
  }

  async #look<Name extends 'preview' | 'cell' | 'clean'>(
    name: Name,
    file: string,
    place: Omit<WorkerTasks[Name]['task'], keyof FileTask>,
  ): Promise<WorkerTasks[Name]['answer'] | null> {
    const { files, corrections, mappings } = this.#files;
    const dropped = files.find((one) => isPartOf(file, one.name));
    const task = { file: dropped, name: file, corrections, mappings, ...place };
    return dropped ? this.#ask(name, task as unknown as OwnTask<Name>) : null;
  }

  async #ask<Name extends TaskName>(
    name: Name,
    task: OwnTask<Name>,
  ): Promise<WorkerTasks[Name]['answer'] | null> {
    try {
      return await this.#importer.ask(name, task);
    } catch (error) {
      this.#onFailure(error);
      return null;
    }
  }
}
