/** What the compared pages show: the same words and points of one story. */
export interface BenchEvent {
	readonly id: string;
	readonly title: string;
	readonly when: string;
	readonly kind: string;
	readonly place: string;
	/** Longitude and latitude in degrees, where the event has a place that is shown. */
	readonly at: readonly [number, number] | undefined;
	readonly html: string;
	readonly text: string;
}

export interface BenchStory {
	readonly title: string;
	readonly standfirst: string;
	readonly kinds: readonly { readonly id: string; readonly name: string }[];
	/** West, south, east, north in degrees. */
	readonly bounds: readonly [number, number, number, number];
	readonly events: readonly BenchEvent[];
}
