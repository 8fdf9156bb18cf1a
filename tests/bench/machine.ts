/** What the figures were measured on, and how busy it was; no names of hosts, users or paths. */
import { cpus, loadavg, totalmem } from 'node:os';

export function machine(chromium: string): string {
	const all = cpus();
	const model = all[0]?.model.replace(/\s+/g, ' ').trim() || 'unknown processor';
	const memory = Math.round(totalmem() / 2 ** 30);
	const load = (loadavg()[0] ?? 0).toFixed(1);
	return `${model}, ${all.length} cores, ${memory} GB of memory; Chromium ${chromium}; Node ${process.versions.node}; load of other work before the first visit ${load}`;
}
