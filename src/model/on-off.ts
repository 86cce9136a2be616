import { z } from "zod";

/** A switch in YAML, whose scalars are all strings here. */
export function onOff(standard: "on" | "off" = "on") {
  return z
    .enum(["on", "off", "true", "false", "yes", "no"])
    .default(standard)
    .transform((word) => word === "on" || word === "true" || word === "yes");
}
