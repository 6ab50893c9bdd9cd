/**
 * Builds `dist/`: the server, the command line, and what browsers load, with hashed names and compressed beside.
 * Does nothing when no input has changed since, because every start calls it.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { explainFileError, StartError } from '../src/platform/start-error.ts';
import { projectRoot } from '../src/platform/project-root.ts';

const dist = join(projectRoot, 'dist');
const draft = join(projectRoot, `dist.${process.pid}`);
const stampFile = '.stamp';
const inputs = ['src', 'styles', 'scripts', 'package-lock.json', 'tsconfig.json'];
const compressible = new Set(['.css', '.js', '.svg', '.json', '.txt', '.webmanifest', '.ico']);

/** Brings `dist/` up to date. Returns whether there was something to do. */
export async function buildAll(): Promise<boolean> {
  const stamp = hashInputs();
  if (readStamp() === stamp) return false;
  try {
    await buildInto(draft);
    writeFileSync(join(draft, stampFile), stamp);
    // Swapped in at the end: a build that fails, or is stopped, leaves the one before.
    rmSync(dist, { recursive: true, force: true });
    renameSync(draft, dist);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  return true;
}

async function buildInto(out: string): Promise<void> {
  const publicDir = join(out, 'public');
  mkdirSync(publicDir, { recursive: true });
  // Loaded when needed: the font tools behind it take longer to load than an unchanged start may take.
  const { buildStyles } = await import('./styles.ts');
  const [islands, styles] = await Promise.all([buildIslands(publicDir), buildStyles({ outDir: publicDir }), buildServer(out)]);
  writeFileSync(join(out, 'manifest.json'), `${JSON.stringify({ ...islands, ...styles }, undefined, 2)}\n`);
  for (const name of readdirSync(publicDir)) compress(join(publicDir, name));
}

async function buildServer(out: string): Promise<void> {
  await build({
    absWorkingDir: projectRoot,
    entryPoints: ['src/main.ts', 'src/cli.ts'],
    outdir: out,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'esnext',
    packages: 'external',
    sourcemap: true,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'error',
  });
}

async function buildIslands(publicDir: string): Promise<Record<string, string>> {
  const folder = join(projectRoot, 'src', 'client');
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => /^[^.]+\.tsx?$/.test(name)) : [];
  if (!names.length) return {};
  const result = await build({
    absWorkingDir: projectRoot,
    entryPoints: names.map((name) => join(folder, name)),
    outdir: publicDir,
    entryNames: '[name].[hash]',
    bundle: true,
    platform: 'browser',
    format: 'esm',
    target: 'es2022',
    minify: true,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    metafile: true,
    logLevel: 'error',
  });
  const files: Record<string, string> = {};
  for (const [path, output] of Object.entries(result.metafile.outputs)) {
    if (!output.entryPoint) continue;
    const logical = output.entryPoint.replace(/^.*\//, '').replace(/\.tsx?$/, '.js');
    files[logical] = path.replace(/^.*\//, '');
  }
  return files;
}

function compress(file: string): void {
  if (!compressible.has(extname(file))) return;
  const content = readFileSync(file);
  writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
  writeFileSync(`${file}.br`, brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }));
}

function hashInputs(): string {
  const hash = createHash('sha256').update(process.version);
  for (const file of inputs.flatMap((input) => listFiles(join(projectRoot, input))).sort()) {
    hash.update(`\0${relative(projectRoot, file)}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function listFiles(path: string): string[] {
  if (!existsSync(path)) return [];
  if (extname(path)) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

function readStamp(): string | undefined {
  try {
    return readFileSync(join(dist, stampFile), 'utf8');
  } catch {
    return undefined;
  }
}

try {
  await buildAll();
} catch (error) {
  const told = explainFileError(error, dist);
  // esbuild has printed its own errors, with the lines they are in.
  const printed = error instanceof Error && 'errors' in error;
  if (!printed && !(told instanceof StartError)) throw error;
  if (told instanceof StartError) console.error(told.message.replace(/; (?:change its owner or )?set VAR_DIR.*/, '; change its owner.'));
  process.exitCode = 1;
}
