/**
 * Cuts the CSS of @kern-ux/native down to the components in use and repairs what was measured to be broken in it.
 * Nothing of KERN is kept in this repository: the package is read at build time. See README.md beside this file.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { transform } from 'lightningcss';

const require = createRequire(import.meta.url);

/** The building blocks we use; a rule that names any other `kern-` class is left out. */
const components = [
  'alert', 'badge', 'body', 'btn', 'btn-wrapper', 'description-list', 'description-list-item', 'divider', 'error', 'fieldset',
  'form-check', 'form-input', 'heading-display', 'heading-large', 'heading-medium', 'heading-small', 'heading-x-large', 'hint',
  'label', 'level-1', 'link', 'list', 'sr-only', 'summary', 'summary-group', 'table', 'title',
];

/** Variants of them that nothing here uses. Own icons are inline SVG, so every rule about `kern-icon` goes as well. */
const unusedVariants = /^kern-(btn--(x-small|icon.*)|list--horizontal|link--stretched|heading-.*--|table-responsive)/;

/** The stylesheet as the package ships it. */
export async function readKernCss(): Promise<string> {
  return readFile(require.resolve('@kern-ux/native/dist/kern.css'), 'utf8');
}

/** The reduced and repaired stylesheet, not minified. Unused custom properties are removed later, with our own CSS in sight. */
export function reduceKernCss(source: string): string {
  const css = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/@charset[^;]*;/, '');
  const wanted = css.replace(/([^{}]+)\{([^{}]*)\}/g, (_rule, selectors: string, body: string) => {
    const kept = splitSelectors(selectors).filter(isWanted);
    return kept.length > 0 ? `${kept.join(',\n')} {${body}}\n` : '';
  });
  return dropVarFallbacks(replaceOklch(dropComputedColours(repairForcedColors(wanted))));
}

/** Splits at the commas between selectors, not at those inside `:is(a, b)`. */
function splitSelectors(selectors: string): string[] {
  return selectors.split(/,(?![^(]*\))/).map((selector) => selector.trim()).filter(Boolean);
}

/** In forced colours KERN paints its masks white, which nobody sees on a white canvas. `CanvasText` is the reader's own text colour. */
export function repairForcedColors(css: string): string {
  return css.replace(/@media \(forced-colors: active\) \{(?:[^{}]|\{[^{}]*\})*\}/g,
    (block) => block.replaceAll('var(--kern-color-white)', 'CanvasText'));
}

/** Colours computed in the browser from oklch (hover shades, shadows) are given as fixed values in `styles/tokens.css` instead. */
function dropComputedColours(css: string): string {
  return css
    .replace(/^\s*--[\w-]+:[^;]*(?:color-mix\(|oklch\(var\()[^;]*;/gm, '')
    .replace(/^\s*--kern-shadow-color:[^;]*;/gm, '');
}

/** Writes every oklch() colour as sRGB hex: browsers that do not know oklch would drop the declaration and with it the control. */
export function replaceOklch(css: string): string {
  const colours = [...new Set(css.match(/oklch\([^()]*\)/g) ?? [])];
  if (colours.length === 0) return css;
  const probe = colours.map((colour, index) => `.c${index}{outline-color:${colour}}`).join('\n');
  const { code } = transform({ filename: 'probe.css', code: Buffer.from(probe), targets: { chrome: 90 << 16 } });
  const hex = new Map<string, string>();
  for (const [, index, colour] of code.toString().matchAll(/\.c(\d+) \{\s*outline-color: ([^;]+);/g)) {
    if (!hex.has(colours[Number(index)]!)) hex.set(colours[Number(index)]!, colour!);
  }
  return css.replace(/oklch\([^()]*\)/g, (colour) => {
    const found = hex.get(colour);
    if (found === undefined) throw new Error(`No sRGB value for ${colour}`);
    return found;
  });
}

/** Every token is defined, so the fallbacks in `var(--token, 8px)` are only weight. */
function dropVarFallbacks(css: string): string {
  return css.replace(/var\((--[\w-]+),[^()]*\)/g, 'var($1)');
}

/** Keeps token rules and rules about our components only; rules about bare elements are ours to write (styles/base.css). */
function isWanted(selector: string): boolean {
  if (selector === ':root' || selector.startsWith(':is(body')) return true;
  const classes = [...selector.matchAll(/\.(kern-[\w-]+)/g)].map((match) => match[1]!);
  if (classes.length === 0 || isDisabledState(selector)) return false;
  return classes.every((name) => components.includes(blockOf(name)) && !unusedVariants.test(name));
}

function blockOf(className: string): string {
  return className.slice('kern-'.length).split(/--|__/)[0]!;
}

/** Nothing is ever disabled here, so styles of disabled controls go; `:not(:disabled)` stays. */
function isDisabledState(selector: string): boolean {
  return /disabled/.test(selector.replace(/:not\([^()]*\)/g, ''));
}
