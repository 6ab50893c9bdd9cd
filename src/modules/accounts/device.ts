/**
 * A few words for a session list ("Firefox · Windows") made of the user agent string, which itself is not kept.
 * Unknown ones give ''.
 */
export function describeDevice(userAgent: string | undefined): string {
  if (!userAgent) return '';
  const browser = [['Edg/', 'Edge'], ['Firefox/', 'Firefox'], ['OPR/', 'Opera'], ['Chrome/', 'Chrome'], ['Safari/', 'Safari']].find(([mark]) => userAgent.includes(mark!))?.[1];
  const system = [['Windows', 'Windows'], ['iPhone', 'iPhone'], ['iPad', 'iPad'], ['Android', 'Android'], ['Mac OS', 'macOS'], ['Linux', 'Linux']].find(([mark]) => userAgent.includes(mark!))?.[1];
  return [browser, system].filter(Boolean).join(' · ');
}
