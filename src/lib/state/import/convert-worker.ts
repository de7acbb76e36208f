import { readObservations } from '#lib/convert/tables/read-observations.ts';
import { toPilote } from '#lib/export/pilote.ts';
import { zipDelivery } from '#lib/export/zip-delivery.ts';
import { convertFiles } from './convert-files.ts';
import type { ImportFailure, TaskName, WorkerReply, WorkerRequest, WorkerTasks } from './messages.ts';
import { cleanFile, lookAtCell, lookAtHead } from './look-into-file.ts';
import { NewsDesk } from './news-desk.ts';

type Answer = WorkerTasks[TaskName]['answer'];

self.onmessage = async ({ data: request }: MessageEvent<WorkerRequest>) => {
  const { id } = request;
  const desk = new NewsDesk((news) => post({ id, ...news }));
  try {
    const answer = await answerTo(request, desk);
    desk.close();
    post({ id, kind: 'answer', answer });
  } catch (error) {
    post({ id, kind: 'failure', code: failureOf(error) });
  }
};

async function answerTo(request: WorkerRequest, desk: NewsDesk): Promise<Answer> {
  switch (request.name) {
    case 'convert':
      return convertFiles(request.task, desk);
    case 'preview':
      return lookAtHead(request.task);
    case 'cell':
      return lookAtCell(request.task);
    case 'clean':
      return cleanFile(request.task);
    case 'zip':
      return zipDelivery(request.task);
    case 'pilote':
      return toPilote(
        readObservations(new Uint8Array(await request.task.content.arrayBuffer())),
        request.task.names,
      );
  }
}

function post(reply: WorkerReply): void {
  self.postMessage(reply);
}

/** A file that was moved or written since it was dropped cannot be read any more. */
function failureOf(error: unknown): ImportFailure {
  const isGone = error instanceof DOMException && ['NotReadableError', 'NotFoundError'].includes(error.name);
  return isGone ? 'file-gone' : 'crash';
}
