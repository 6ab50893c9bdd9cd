import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // The renderer's spelling, which HTML allows.
    'void-style': ['error', { style: 'selfclose' }],
    'doctype-style': ['error', { style: 'lowercase' }],
    // Browsers drop the roles of a table when CSS makes cards of its rows, so src/ui/table.tsx writes them out.
    'no-redundant-role': 'off',
    // Boxes of a group share their name, as radios do.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit'] }],
    // Titles of events are theirs to choose; they are cut at 160 characters.
    'long-title': 'off',
    // Enhanced by islands of our own, described in src/ui/elements.d.ts.
    'element-name': ['error', { pattern: 'k-[a-z-]+' }],
  },
});

/** What is wrong with a page by the rules of HTML; empty for a valid one. */
export async function htmlProblems(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap((result) => result.messages).map(({ ruleId, message, selector }) => `${ruleId}: ${message} ${selector ?? ''}`);
}
