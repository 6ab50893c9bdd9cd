import { addAdminCommand, resetSecondFactorCommand } from './cli/admin.ts';
import { verifyAuditCommand } from './cli/audit.ts';
import { backupCommand, restoreCommand } from './cli/backup.ts';
import { recordBounceCommand } from './cli/bounce.ts';
import { importDomainsCommand } from './cli/domains.ts';
import { importDirectoryCommand } from './cli/import-directory.ts';
import { importOzgCommand } from './cli/import-ozg.ts';
import { migrateCommand } from './cli/migrate.ts';
import { rehearseRetentionCommand } from './cli/retention.ts';
import { listSettingsCommand, setSettingCommand } from './cli/settings.ts';
import { urlCommand } from './cli/url.ts';
import { StartError } from './platform/start-error.ts';

/** A subcommand: gets the words after its name. Resolves to the exit code. */
type Command = (args: string[]) => Promise<number>;

const commands: Record<string, { usage: string; run: Command }> = {
  'db migrate': { usage: 'bin/db migrate           bring the database up to date', run: migrateCommand },
  'db url': { usage: 'bin/db url               print the address of the database', run: urlCommand },
  'db backup': { usage: 'bin/db backup FILE       write a backup', run: backupCommand },
  'db restore': { usage: 'bin/db restore FILE      restore a backup', run: restoreCommand },
  'db import-gemeindeverzeichnis': {
    usage: 'bin/db import-gemeindeverzeichnis FILE\n                           bring the directory of municipalities to the state of the official file', run: importDirectoryCommand,
  },
  'db import-ozg': { usage: 'bin/db import-ozg FILE   bring the catalogue of administrative services to the state of the file', run: importOzgCommand },
  'admin add': { usage: 'bin/admin add EMAIL      make somebody an admin', run: addAdminCommand },
  'admin reset-second-factor': {
    usage: 'bin/admin reset-second-factor EMAIL  for somebody who has lost phone, keys and codes', run: resetSecondFactorCommand,
  },
  'admin set': { usage: 'bin/admin set KEY VALUE  enter a particular of the operator', run: setSettingCommand },
  'admin domains': { usage: 'bin/admin domains FILE   make the e-mail domains of a CSV file known', run: importDomainsCommand },
  'admin bounce': { usage: 'bin/admin bounce [FILE]  mark what a returned mail reports as undeliverable (from FILE or the input)', run: recordBounceCommand },
  'admin settings': { usage: 'bin/admin settings       print what the operator has entered', run: listSettingsCommand },
  'admin retention': { usage: 'bin/admin retention      print what the schedule would delete now', run: rehearseRetentionCommand },
  'admin audit-verify': { usage: 'bin/admin audit-verify   check the chain of the audit', run: verifyAuditCommand },
};

const [tool = '', verb = '', ...args] = process.argv.slice(2);
const command = commands[`${tool} ${verb}`];
if (command) {
  try {
    process.exitCode = await command.run(args);
  } catch (error) {
    console.error(error instanceof StartError ? error.message : error);
    process.exitCode = 1;
  }
} else {
  console.error(`Usage:\n${Object.values(commands).map(({ usage }) => `  ${usage}`).join('\n')}`);
  process.exitCode = 2;
}
