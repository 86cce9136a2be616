/**
 * Whether a `Host` header names this machine, and nothing but it: `localhost` and names below it, the two loopback
 * addresses, with a port or without. Under any other name it would be a page of somebody else's that asks (DNS
 * rebinding). Browsers resolve no name below `localhost` elsewhere: RFC 6761, 6.3.
 */
export function isLocalHost(host: string | undefined): boolean {
  return /^(?:(?:[a-z0-9-]{1,63}\.)?localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i.test(host ?? "");
}
