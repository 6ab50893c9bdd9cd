import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildStyles, dropUnusedProperties } from '../../scripts/styles.ts';
import { Gallery, GalleryForm, GalleryStart } from '../../src/ui/gallery.tsx';
import { readKernCss, repairForcedColors, replaceOklch } from '../../styles/kern/build.ts';
import { galleryErrors, pageOf } from './render.tsx';

let outDir: string;
let files: Record<string, string>;
let css: string;

beforeAll(async () => {
  outDir = mkdtempSync(join(tmpdir(), 'styles-'));
  files = await buildStyles({ outDir });
  css = readFileSync(join(outDir, files['app.css']!), 'utf8');
});
afterAll(() => rmSync(outDir, { recursive: true, force: true }));

describe('the stylesheet', () => {
  it('holds no colour that older browsers would drop', () => {
    expect(css).not.toMatch(/\b(oklch|oklab|lch|lab|color-mix|color)\(/);
  });

  it('loads nothing from elsewhere: every url is data or a font beside it', () => {
    const urls = [...css.matchAll(/url\((?:"([^"]*)"|'([^']*)'|([^)]*))\)/g)].map((match) => match[1] ?? match[2] ?? match[3]!);
    expect(urls.length).toBeGreaterThan(3);
    const beside = readdirSync(outDir);
    for (const url of urls) expect(url.startsWith('data:') || beside.includes(url), url.slice(0, 60)).toBe(true);
    expect(css).not.toContain('@import');
  });

  it('keeps the notice of the licence', () => {
    expect(css.slice(0, 200)).toContain('EUPL-1.2');
  });

  it('shows KERN’s signs in forced colours', () => {
    const blocks = css.split('@media (forced-colors:active)').slice(1);
    expect(blocks.length).toBeGreaterThan(5);
    expect(css).toMatch(/select-wrapper:+after\{[^}]*background-color:canvastext!important/);
    expect(css).not.toMatch(/forced-colors:active\)\{[^{}]*\{[^}]*--kern-color-white/);
  });

  it('has a rule for every KERN class in use', () => {
    const html = pageOf(<><GalleryStart /><Gallery /><GalleryForm errors={galleryErrors} /></>);
    const used = new Set([...html.matchAll(/class="([^"]*)"/g)].flatMap((match) => match[1]!.split(/\s+/)));
    const without = [...used].filter((name) => name.startsWith('kern-') && !new RegExp(`\\.${name}(?![\\w-])`).test(css));
    expect(without).toEqual([]);
  });

  it('stays within the budgets on the wire', () => {
    expect(gzipSync(css).length).toBeLessThan(30_000);
    const fonts = Object.keys(files).filter((name) => name.endsWith('.woff2'));
    expect(fonts).toHaveLength(3);
    const bytes = fonts.reduce((sum, name) => sum + readFileSync(join(outDir, files[name]!)).length, 0);
    expect(bytes).toBeLessThan(70_000);
  });

  it('is named by its content', async () => {
    expect(files['app.css']).toMatch(/^app\.[0-9a-f]{10}\.css$/);
    expect(await buildStyles({ outDir })).toEqual(files);
  });
});

describe('the repairs of KERN', () => {
  it('turn oklch into the sRGB colour of the specification, to 1/255', async () => {
    const colours = [...new Set((await readKernCss()).match(/oklch\([\d.]+% [\d.]+ [\d.]+\)/g))];
    expect(colours.length).toBeGreaterThan(200);
    for (const colour of colours) {
      const expected = oklchToSrgb(colour);
      // A colour outside sRGB is mapped by the browser's own rules, not by clipping, so only those inside can be compared.
      if (expected.some((channel) => channel < -0.002 || channel > 1.002)) continue;
      const actual = channelsOf(replaceOklch(colour));
      for (const [index, channel] of expected.entries()) expect(Math.abs(actual[index]! - channel * 255), colour).toBeLessThanOrEqual(1);
    }
  });

  it('replace white only where colours are forced', () => {
    const white = 'a { color: var(--kern-color-white); }';
    expect(repairForcedColors(`${white}\n@media (forced-colors: active) {\n  ${white}\n}\n${white}`))
      .toBe(`${white}\n@media (forced-colors: active) {\n  a { color: CanvasText; }\n}\n${white}`);
  });

  it('drop only properties that nothing reaches, and no class that looks like one', () => {
    expect(dropUnusedProperties(':root{--a:var(--b);--b:red;--c:blue;--d:var(--c)}.x--a:hover{color:var(--a)}'))
      .toBe(':root{--a:var(--b);--b:red;}.x--a:hover{color:var(--a)}');
  });
});

it('the islands of the forms stay small', async () => {
  const entryPoints = ['combobox', 'countdown', 'error-focus'].map((name) => `src/client/${name}.ts`);
  const { outputFiles } = await build({ entryPoints, bundle: true, minify: true, format: 'esm', write: false, outdir: 'unused' });
  const bytes = outputFiles.reduce((sum, file) => sum + gzipSync(file.contents).length, 0);
  expect(outputFiles).toHaveLength(3);
  expect(bytes).toBeLessThan(10_000);
});

/** The conversion of CSS Color 4, written out independently of the one under test. Channels from 0 to 1. */
function oklchToSrgb(colour: string): [number, number, number] {
  const [lightness, chroma, hue] = colour.match(/[\d.]+/g)!.map(Number) as [number, number, number];
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness / 100 + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness / 100 - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness / 100 - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const linear = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  return linear.map((value) => (value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055)) as [number, number, number];
}

function channelsOf(hex: string): number[] {
  const digits = hex.slice(1);
  const full = digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits;
  return [0, 2, 4].map((at) => Number.parseInt(full.slice(at, at + 2), 16));
}
