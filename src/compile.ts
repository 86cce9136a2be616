import { machineEffects } from "./effects.ts";
import { loadTheme } from "./vite/theme.ts";

// Compiles a theme into its cache: for a build that has much to hold besides, see `Crew.apart`.
const [root = "", cacheFolder = ""] = process.argv.slice(2);
await loadTheme({ root, cacheFolder }, machineEffects());
