import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readKernCss, reduceKernCss } from '../../styles/kern/build.ts';

/*
 * The pairs of colours that are used together, computed from the tokens: axe sees only those that happen to be on a page, and none
 * over a drawing.
 */

const css = `${reduceKernCss(await readKernCss())}\n${readFileSync('styles/tokens.css', 'utf8')}`;
const isDark = '@media (prefers-color-scheme: dark)';

const kinds = ['welcome', 'impulse', 'discussion', 'networking', 'break', 'closing'];
const tones = ['danger', 'info', 'success', 'warning'];
const text = 'kern-color-layout-text-default';
const muted = 'kern-color-layout-text-muted';
const link = 'kern-color-action-default';
const page = 'kern-color-layout-background-default';
const field = 'kern-color-layout-background-default-surface';

/** Text on ground: at least 4.5 to 1. */
const textPairs: [string, string][] = [
  ...[page, 'k-sand', 'k-sand-deep', 'k-surface', field].map((ground): [string, string] => [text, ground]),
  ...[page, 'k-sand', 'k-surface'].flatMap((ground): [string, string][] => [[muted, ground], [link, ground], ['k-brick', ground]]),
  ['kern-color-action-visited', page],
  ['kern-color-action-on-default', link],
  ['kern-color-action-on-default', 'kern-color-action-state-indicator-shade-hover'],
  ['kern-color-action-on-default', 'kern-color-action-state-indicator-shade-active'],
  ...kinds.flatMap((kind): [string, string][] => [[`k-kind-${kind}`, page], [`k-kind-${kind}`, `k-kind-${kind}-soft`]]),
  ...tones.flatMap((tone): [string, string][] => [
    [text, `kern-color-feedback-${tone}-background`],
    [link, `kern-color-feedback-${tone}-background`],
    [`kern-color-feedback-${tone}`, `kern-color-feedback-${tone}-background`],
    [`kern-color-feedback-${tone}`, page],
  ]),
];

/** Borders of fields, focus, bars and curves on what is beside them: at least 3 to 1. */
const graphicPairs: [string, string][] = [
  ['kern-color-form-input-border', page], ['kern-color-form-input-border', field],
  ['kern-color-action-focus-default', page], ['kern-color-action-focus-default', 'k-sand'],
  [link, 'k-sand-deep'], [link, 'k-kind-impulse-soft'], ['k-brick', 'k-sand-deep'], ['k-brick', page],
];

describe.each(['light', 'dark'])('in the %s theme', (theme) => {
  const tokens = readTokens(theme === 'dark');

  it('the tokens are those of the theme', () => {
    expect(tokens(page)).toBe(theme === 'dark' ? '#12151e' : '#fff');
    expect(tokens(link)).toBe(theme === 'dark' ? '#97afe1' : '#2044aa');
  });

  it.each(textPairs)('%s can be read on %s', (front, ground) => {
    expect(contrast(tokens(front), tokens(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(graphicPairs)('%s can be seen on %s', (front, ground) => {
    expect(contrast(tokens(front), tokens(ground))).toBeGreaterThanOrEqual(3);
  });
});

it('the hero and the footer, which are dark in both themes, can be read', () => {
  const own = readFileSync('styles/content.css', 'utf8') + readFileSync('styles/header.css', 'utf8');
  const fillOf = (name: string): string => own.match(new RegExp(`\\.${name} \\{ fill: (#\\w+)`))![1]!;
  // The text of the hero may lie on any of its hills.
  for (const ground of ['#16203f', fillOf('k-places__hill1'), fillOf('k-places__hill2'), fillOf('k-places__hill3')]) {
    expect(contrast('#ffffff', ground)).toBeGreaterThanOrEqual(4.5);
    expect(contrast('#dfe4f1', ground)).toBeGreaterThanOrEqual(4.5);
  }
  expect(contrast('#16203f', '#f0a83c')).toBeGreaterThanOrEqual(4.5);
  for (const dark of [false, true]) {
    expect(contrast('#dfe4f1', readTokens(dark)('k-ink'))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(readTokens(dark)('k-honey'), readTokens(dark)('k-ink'))).toBeGreaterThanOrEqual(4.5);
  }
});

/** Looks tokens up as the cascade would: later wins, those of the dark theme only in it. */
function readTokens(dark: boolean): (name: string) => string {
  const values = new Map<string, string>();
  const blocks = css.split(/(?=@media)|(?<=\n\})/);
  for (const block of blocks) {
    const media = block.match(/@media [^{]*/)?.[0].trim();
    if (media !== undefined && media !== (dark ? isDark : '@media (prefers-color-scheme: light)')) continue;
    for (const [, name, value] of block.matchAll(/--([\w-]+):\s*([^;]+);/g)) values.set(name!, value!.trim());
  }
  return function resolve(name): string {
    const value = values.get(name);
    if (value === undefined) throw new Error(`No token --${name}`);
    const other = value.match(/^var\(--([\w-]+)\)$/)?.[1];
    return other === undefined ? value : resolve(other);
  };
}

/** The ratio of WCAG 2.2. */
function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const digits = hex.slice(1).length === 3 ? [...hex.slice(1)].map((digit) => digit + digit).join('') : hex.slice(1);
  const [red, green, blue] = [0, 2, 4].map((at) => {
    const value = Number.parseInt(digits.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
