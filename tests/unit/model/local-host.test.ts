import { expect, it } from "vitest";
import { isLocalHost } from "../../../src/model/local-host.ts";

it.each([undefined, "", "undefined", "evil.example", "localhost.evil.example", "a.b.localhost", "127.0.0.1:"])(
  "%j is not this machine",
  (host) => {
    expect(isLocalHost(host)).toBe(false);
  },
);

it.each(["localhost", "LOCALHOST:80", "site.localhost:5173", "127.0.0.1", "[::1]:65535"])("%j is", (host) => {
  expect(isLocalHost(host)).toBe(true);
});
