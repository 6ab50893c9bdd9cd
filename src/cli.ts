import { parseArgs } from 'node:util';
import { StartError } from './platform/start-error.ts';

/** A subcommand: gets the words after its name. Resolves to the exit code. */
export type Command = (args: string[]) => Promise<number>;

const commands: Record<string, { usage: string; load: () => Promise<Command> }> = {
  'db migrate': { usage: 'bin/db migrate', load: async () => (await import('./cli/migrate.ts')).migrateCommand },
};

const { positionals } = parseArgs({ allowPositionals: true, strict: false });
const name = positionals.slice(0, 2).join(' ');
const command = commands[name];
if (!command) {
  console.error(`Usage:\n${Object.values(commands).map(({ usage }) => `  ${usage}`).join('\n')}`);
  process.exit(2);
}
try {
  const run = await command.load();
  process.exitCode = await run(process.argv.slice(4));
} catch (error) {
  console.error(error instanceof StartError ? error.message : error);
  process.exitCode = 1;
}
