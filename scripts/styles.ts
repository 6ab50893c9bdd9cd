/**
 * Builds the one stylesheet and its fonts: the reduced KERN, then our own `styles/*.css`, with hashed file names so that
 * they can be cached for ever.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle, transform } from 'lightningcss';
import subsetFont from 'subset-font';
import { readKernCss, reduceKernCss } from '../styles/kern/build.ts';

const require = createRequire(import.meta.url);
const stylesDir = fileURLToPath(new URL('../styles/', import.meta.url));

/** Browsers of the last five years; vendor prefixes and modern shorthand are settled for these. */
const targets = { chrome: 92 << 16, firefox: 91 << 16, safari: (14 << 16) | (1 << 8) };

const weights = [
  { weight: 400, file: 'FiraSans-Regular' },
  { weight: 500, file: 'FiraSans-Medium' },
  { weight: 600, file: 'FiraSans-SemiBold' },
];

/** What German, English and the names of people and places in Latin script need, and the arrows and marks the interface draws as text. */
const characterRanges: readonly (readonly [number, number])[] = [
  [0x20, 0x7e], [0xa0, 0xff], [0x100, 0x17f], [0x218, 0x21b], [0x1e9e, 0x1e9e], [0x2009, 0x2009], [0x2010, 0x2015], [0x2018, 0x201e],
  [0x2020, 0x2022], [0x2026, 0x2026], [0x202f, 0x202f], [0x2030, 0x2030], [0x2032, 0x2033], [0x2039, 0x203a], [0x20ac, 0x20ac],
  [0x2190, 0x2193], [0x2212, 0x2212],
];

const licence = '/*! Contains parts of KERN (@kern-ux/native), EUPL-1.2, changed: see styles/kern/README.md. Fira Sans: SIL OFL 1.1. */\n';

/** Writes stylesheet and fonts to `outDir`; returns logical name → hashed file name ('app.css', 'fira-sans-400.woff2', …). */
export async function buildStyles({ outDir }: { outDir: string }): Promise<Record<string, string>> {
  await mkdir(outDir, { recursive: true });
  const files: Record<string, string> = {};
  for (const font of await subsetFonts()) {
    files[font.name] = await writeHashed(outDir, font.name, font.data);
  }
  files['app.css'] = await writeHashed(outDir, 'app.css', Buffer.from(await composeCss(files)));
  return files;
}

/** The stylesheet as text; `files` gives the hashed names of the fonts, which lie beside it. */
export async function composeCss(files: Record<string, string>): Promise<string> {
  const kern = reduceKernCss(await readKernCss());
  const own = bundle({ filename: join(stylesDir, 'app.css') }).code.toString();
  const all = [fontFaces(files), kern, own].join('\n');
  return licence + minify(dropUnusedProperties(minify(all)));
}

function minify(css: string): string {
  return transform({ filename: 'app.css', code: Buffer.from(css), minify: true, targets }).code.toString();
}

function fontFaces(files: Record<string, string>): string {
  return weights.map(({ weight }) => `@font-face {
    font-family: 'Fira Sans'; font-weight: ${weight}; font-style: normal; font-display: swap;
    src: url('${files[fontName(weight)] ?? fontName(weight)}') format('woff2');
  }`).join('\n');
}

function fontName(weight: number): string {
  return `fira-sans-${weight}.woff2`;
}

async function subsetFonts(): Promise<{ name: string; data: Buffer }[]> {
  const text = characterRanges.map(([from, to]) =>
    String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, index) => from + index))).join('');
  const fonts = [];
  for (const { weight, file } of weights) {
    const original = await readFile(require.resolve(`@kern-ux/native/dist/fonts/fira-sans/${file}.woff2`));
    // Hinting stays: town halls read on Windows at 96 dpi, where it shows.
    const data = await subsetFont(original, text, { targetFormat: 'woff2', keepFeatures: ['kern', 'tnum', 'mark', 'ccmp'] });
    fonts.push({ name: fontName(weight), data });
  }
  return fonts;
}

/**
 * Removes custom properties that no declaration reaches, directly or through other custom properties. KERN ships some 700 tokens, and
 * the colours of its palette are the larger part of the reduced file. Expects minified CSS.
 */
export function dropUnusedProperties(css: string): string {
  const declaration = /(?<=[{;])(--[\w-]+):([^;{}]*)/g;
  const uses = (text: string): string[] => [...text.matchAll(/var\((--[\w-]+)/g)].map((match) => match[1]!);
  const reachedFrom = new Map<string, string[]>();
  for (const [, name, value] of css.matchAll(declaration)) {
    reachedFrom.set(name!, [...(reachedFrom.get(name!) ?? []), ...uses(value!)]);
  }
  const used = new Set<string>();
  const queue = uses(css.replace(declaration, ''));
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (used.has(name)) continue;
    used.add(name);
    queue.push(...(reachedFrom.get(name) ?? []));
  }
  return css.replace(/(?<=[{;])(--[\w-]+):[^;{}]*;?/g, (text, name: string) => (used.has(name) ? text : ''));
}

async function writeHashed(outDir: string, name: string, data: Buffer): Promise<string> {
  const hash = createHash('sha256').update(data).digest('hex').slice(0, 10);
  const dot = name.lastIndexOf('.');
  const hashed = `${basename(name).slice(0, dot)}.${hash}${name.slice(dot)}`;
  await writeFile(join(outDir, hashed), data);
  return hashed;
}
