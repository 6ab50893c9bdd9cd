import { expect, it } from 'vitest';
import { withoutInput } from '../../src/modules/pages/error-pages.tsx';

it('keeps of a database error its code and rule, and nothing that somebody typed', () => {
  const error = Object.assign(new Error('duplicate key value violates … (email)=(person@rathaus.example)'), { severity: 'ERROR', code: '23505', constraint: 'account_email_key' });
  const kept = withoutInput(error);
  expect(kept.message).toBe('database error 23505 account_email_key');
  expect(JSON.stringify(kept)).not.toContain('person@rathaus.example');
  expect(kept.stack).toMatch(/^\s+at /);
});

it('keeps the message of our own errors', () => {
  expect(withoutInput(new Error('an offer outlives the last moment to answer it')).message).toBe('an offer outlives the last moment to answer it');
});
