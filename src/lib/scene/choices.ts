/** What this reader asked for. The page's whole state: everything shown follows from it and the story. */
export interface Choices {
	/** The view (part of the map) on show; the story's first where left out. */
	readonly view?: string;
	readonly event?: string;
	readonly place?: string;
}
