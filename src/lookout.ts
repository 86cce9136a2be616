import { parentPort, workerData } from "node:worker_threads";
import { machineEffects } from "./effects.ts";
import { lookAtOutput } from "./write/output-look.ts";
import type { Location } from "./write/target.ts";

// A thread that looks at the output while the main one looks at the inputs; see `Crew.look`.
parentPort?.postMessage(lookAtOutput(workerData as Location, machineEffects().disk));
