/** What the figures were measured on; no names of hosts, users or paths. */
import { cpus, totalmem } from 'node:os';

export function machine(chromium: string): string {
	const all = cpus();
	const model = all[0]?.model.replace(/\s+/g, ' ').trim() || 'unknown processor';
	const memory = Math.round(totalmem() / 2 ** 30);
	return `${model}, ${all.length} cores, ${memory} GB of memory; Chromium ${chromium}; Node ${process.versions.node}`;
}
