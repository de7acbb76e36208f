/**
 * What every database runs first, in this order: the memory limit cannot change once the configuration is locked.
 * Nothing is fetched, no file is read, and no later statement can undo it.
 */
export function lockStatements(memoryMegabytes: number): readonly string[] {
  if (!Number.isSafeInteger(memoryMegabytes) || memoryMegabytes <= 0)
    throw new Error(`invalid memory limit: ${memoryMegabytes}`);
  return [
    `SET memory_limit='${memoryMegabytes}MB'`,
    'SET autoload_known_extensions=false',
    'SET autoinstall_known_extensions=false',
    'SET enable_external_access=false',
    'SET lock_configuration=true',
  ];
}
