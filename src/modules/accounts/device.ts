import { createHmac } from 'node:crypto';
import { isIPv4 } from 'node:net';

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

/**
 * Stands for the network an address belongs to (IPv4 /24, IPv6 /48), so that a session list can tell "the same network as now"
 * from another one. A MAC with the server key: where it is cannot be read from it.
 */
export function networkMac(serverKey: Uint8Array, address: string): Buffer {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  const network = isIPv4(plain) ? plain.split('.').slice(0, 3).join('.') : expanded(plain).slice(0, 3).join(':');
  return createHmac('sha256', serverKey).update(`network ${network}`).digest().subarray(0, 16);
}

/** The eight groups of an IPv6 address, without leading zeros. */
function expanded(address: string): string[] {
  const [head = '', tail] = address.toLowerCase().split('%')[0]!.split('::');
  const groups = (text: string): string[] => (text === '' ? [] : text.split(':').map((group) => group.replace(/^0+(?=.)/, '')));
  const before = groups(head);
  const after = groups(tail ?? '');
  return tail === undefined ? before : [...before, ...Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0'), ...after];
}
