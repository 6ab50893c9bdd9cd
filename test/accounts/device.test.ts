import { describe, expect, it } from 'vitest';
import { networkMac } from '../../src/modules/accounts/device.ts';

const key = Buffer.alloc(32, 'key');
const same = (a: string, b: string, otherKey = key): boolean => networkMac(key, a).equals(networkMac(otherKey, b));

describe('the network of a session', () => {
  it.each([
    ['192.0.2.7', '192.0.2.250', true], ['192.0.2.7', '192.0.3.7', false], ['::ffff:192.0.2.7', '192.0.2.9', true],
    ['2001:db8:1::1', '2001:db8:1:ffff::2', true], ['2001:db8:1::1', '2001:0DB8:0001:0:0:0:0:9', true], ['2001:db8:1::1', '2001:db8:2::1', false],
    ['::1', '::2', true], ['fe80::1%eth0', 'fe80::2', true], ['2001:db8::1', '2001:db8:0:1::1', true],
  ])('%s and %s: %s', (a, b, expected) => expect(same(a, b)).toBe(expected));

  it('cannot be compared without the key, and holds no address', () => {
    expect(same('192.0.2.7', '192.0.2.7', Buffer.alloc(32, 'other'))).toBe(false);
    expect(networkMac(key, '192.0.2.7')).toHaveLength(16);
  });
});
