import { CspEvaluator } from "csp_evaluator";
import { Severity } from "csp_evaluator/dist/finding.js";
import { CspParser } from "csp_evaluator/dist/parser.js";
import { describe, expect, test } from "vitest";
import { contentPolicy } from "../../../src/model/content-policy.ts";

describe.each([false, true])("with remote images: %s", (remoteImages) => {
  const policy = contentPolicy(remoteImages).join("; ");

  test("Google's evaluator finds nothing that is more than a remark", () => {
    const findings = new CspEvaluator(new CspParser(policy).csp).evaluate();
    const serious = findings.filter(({ severity }) => severity <= Severity.MEDIUM || severity === Severity.SYNTAX);
    expect(serious).toEqual([]);
  });

  test("nothing is let in that was not meant", () => {
    expect(policy).not.toMatch(/unsafe-|\*|http:|blob:|filesystem:|nonce-|sha256-|\/\//);
    expect(policy.match(/https:/g)?.length ?? 0).toBe(remoteImages ? 2 : 0);
    expect(policy.match(/data:/g)).toHaveLength(1);
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/);
  });

  test("it holds in a meta element, where these do not", () => {
    expect(policy).not.toMatch(/frame-ancestors|report-uri|sandbox/);
  });
});
