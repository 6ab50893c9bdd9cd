/** A typed or scanned check-in code as it is stored: ten signs. Undefined when it cannot be one. */
export function typedCheckInCode(text: string): string | undefined {
  const code = text.toUpperCase().replace(/[\s\p{Pd}]/gu, '');
  return /^[2-9A-HJKMNP-Z]{10}$/.test(code) ? code : undefined;
}

/** 'ABCDEFGHJK' → 'ABCDE FGHJK', as it is read out at the door. */
export function spellCheckInCode(code: string): string {
  return `${code.slice(0, 5)} ${code.slice(5)}`;
}
