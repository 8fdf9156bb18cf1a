/** A `_headers` file as the hosts that know it read it, so that the preview answers as they will. */

/**
 * @param text lines of paths, `*` at the end standing for anything, each with its headers indented
 *   below it; every rule that fits an address counts
 */
export function readHeaders(text: string): (path: string) => [name: string, value: string][] {
	const rules: { path: string; headers: [string, string][] }[] = [];
	for (const line of text.split('\n')) {
		const [, name, value] = /^\s+([\w-]+):\s*(.*)$/.exec(line) ?? [];
		if (name !== undefined && value !== undefined) rules.at(-1)?.headers.push([name, value]);
		else if (line.trim()) rules.push({ path: line.trim(), headers: [] });
	}
	return (path) => rules.flatMap((rule) => (fits(rule.path, path) ? rule.headers : []));
}

const fits = (rule: string, path: string): boolean =>
	rule.endsWith('*') ? path.startsWith(rule.slice(0, -1)) : path === rule;
