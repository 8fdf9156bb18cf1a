/**
 * The catalogue of everything that can be wrong with a story: code, sentence, hint. The words are
 * for a reporter, not for a programmer. Each code has a folder in `tests/fixtures/stories/` that
 * yields it and it alone. `{name}` is filled in where the problem is found, see `problems.ts`.
 */
interface Entry {
	readonly says: string;
	readonly try: string;
}

export const CATALOGUE = {
	// Files
	'story-missing': {
		says: 'This folder has no story.yaml, so it is not a story.',
		try: 'Add story.yaml (npm run story -- new <slug> makes one), or begin the folder’s name with _ to keep it private.',
	},
	'story-empty': {
		says: 'The story has no events.',
		try: 'Add at least one file to events/, e.g. events/2016-03-22-airport.md.',
	},
	'slug-invalid': {
		says: 'The folder’s name “{name}” cannot be an address.',
		try: 'Use lower-case letters, digits and hyphens, such as {suggestion}.',
	},
	'slug-taken': {
		says: 'The site has a folder of its own called “{name}”.',
		try: 'Name the story’s folder otherwise, such as {name}-story.',
	},
	'file-missing': {
		says: '{name} is missing.',
		try: 'Every story has story.yaml, places.geojson, people.yaml and sources.yaml; a list may be empty: [].',
	},
	'file-unknown': {
		says: 'Dateline does not know what “{name}” is for.',
		try: 'Check the spelling{suggestion}. To keep a private note in the folder, begin its name with _.',
	},
	'file-unreadable': {
		says: 'The file cannot be read: {reason}.',
		try: 'Check its permissions, and put the file itself in place of a link.',
	},
	'file-too-large': {
		says: 'The file is {size} MB; the limit is {limit} MB.',
		try: 'Leave out what the story does not need, or split the story.',
	},
	'file-encoding': {
		says: 'The file is not written in UTF-8{guess}.',
		try: 'Save it again with the encoding UTF-8.',
	},
	'file-nul': {
		says: 'The file holds {found}, so it is not a text file or it is damaged.',
		try: 'Restore it from a good copy, or save it again as plain text in UTF-8.',
	},
	'yaml-broken': {
		says: 'The YAML cannot be read: {reason}',
		try: 'Look at this line and the one above it. A text needs quotes around it if it holds “: ” or begins with a quote, a bracket or one of @ % & * ! > |.',
	},
	'json-broken': {
		says: 'The JSON cannot be read: {reason}',
		try: 'Look at this line and the one above it: a missing comma, a comma too many, or a quote left open.',
	},
	'csv-broken': {
		says: 'The table cannot be read: {reason}.',
		try: 'Look at this line. A text that holds a comma, a quote or a line break stands in double quotes, and a quote inside it is written twice.',
	},
	'column-missing': {
		says: 'The table has no column “{name}”.',
		try: 'Add it to the first line, and a cell to each row. Every table needs {needed}.',
	},
	'events-twice': {
		says: 'The story has both a table of events and the event {id}.',
		try: 'Keep one of them: events.csv for very many events, a file each otherwise.',
	},
	'too-deep': {
		says: 'Something is nested more than {limit} levels deep here.',
		try: 'Flatten it; no reader can follow so many levels.',
	},
	'file-shape': {
		says: '{name} holds {found}; {expected} is expected.',
		try: 'Compare it with the file of another story, or with one that npm run story -- new <slug> makes.',
	},
	'front-matter-missing': {
		says: 'The file does not begin with front matter.',
		try: 'Begin with a line of three hyphens, the fields, and another line of three hyphens; the prose follows.',
	},
	'front-matter-open': {
		says: 'The front matter does not end.',
		try: 'Put a line of three hyphens between the fields and the prose.',
	},
	'prose-missing': {
		says: 'There is no prose.',
		try: 'Write two to four sentences below the second line of three hyphens.',
	},

	// Fields
	'format-version': {
		says: 'The format is {found}; this Dateline reads format 1.',
		try: 'Write “format: 1”, without quotes around the 1, or use a newer Dateline.',
	},
	'field-missing': {
		says: 'The field “{field}” is missing.',
		try: 'Add “{field}:”. It expects {expected}.',
	},
	'field-unknown': {
		says: 'There is no field “{field}” here.',
		try: 'Check the spelling{suggestion}, or remove it.',
	},
	'field-type': {
		says: '“{field}” is {found}; {expected} is expected.',
		try: '{hint}',
	},
	'field-value': {
		says: '“{field}” cannot be {found}.',
		try: 'Allowed: {expected}.{suggestion}',
	},
	'id-invalid': {
		says: '“{found}” cannot be an id.',
		try: 'Use lower-case letters, digits and hyphens, such as {suggestion}.',
	},
	'id-duplicate': {
		says: 'The id “{id}” is used twice; the first time in line {first}.',
		try: 'Give one of the two another id, and change what refers to it.',
	},

	// Dates
	'date-ambiguous': {
		says: '“{found}” can be read two ways: {first} or {second}.',
		try: 'Write the one you mean, year first.',
	},
	'date-misspelt': {
		says: '“{found}” is not how a date is written here.',
		try: 'If this is what you mean, write {reading}.',
	},
	'date-invalid': {
		says: '“{found}” is not a date that Dateline knows.',
		try: 'Write 2016-03-22T07:58, 2016-03-22, 2016-03, 2016, 2014~ (about), 2014/2015 (between), ../2016-03 (until).',
	},
	'date-reversed': {
		says: '“{found}” ends before it begins.',
		try: 'Write the earlier date first.',
	},
	'part-without-day': {
		says: '“part: {found}” needs a single day without an hour in “when”.',
		try: 'Remove “part”, or write “when” as a day such as 2016-03-22.',
	},
	'known-before-when': {
		says: '“known” ({known}) is earlier than “when” ({when}).',
		try: 'Correct “known” or “when”, or leave “known” out if it was public at once.',
	},
	'timezone-unknown': {
		says: '“{found}” is not a timezone.',
		try: 'Use a name of the IANA list such as Europe/Brussels or Etc/UTC.',
	},

	// Text
	'html-refused': {
		says: 'Raw HTML is not published: {found}',
		try: 'Use Markdown: *emphasis*, **strong**, [words](https://address), lists with -, quotes with >.',
	},
	'link-refused': {
		says: 'The link’s address is {found}.',
		try: 'Write a whole address that begins with https://, http:// or mailto:, or # and the name of a place in this page.',
	},
	'markdown-refused': {
		says: 'A story’s prose has no {found}.',
		try: 'Use emphasis, links, lists and quotes; headings and dates belong in the fields, pictures in media/.',
	},

	'text-too-long': {
		says: 'The text has {size} characters; the limit is {limit}.',
		try: 'Shorten it, or split it into several events.',
	},
	'correction-undated': {
		says: 'Words stand above the first date: “{found}”',
		try: 'Begin each day with a line such as “## 2016-03-25”, and write what was corrected below it.',
	},

	// Languages
	'language-unlisted': {
		says: 'This file is in the language “{found}”, which the story does not list.',
		try: 'Add it to “languages” in story.yaml (now: {languages}), or rename the file.',
	},
	'event-languageless': {
		says: 'There is only a translation of the event “{id}”, and no {id}.md with its facts.',
		try: 'Add events/{id}.md, or rename this file.',
	},
	'translation-missing': {
		says: 'There is no text in the language “{language}”.',
		try: 'Add it{partial}.',
	},
	'translation-stray': {
		says: 'The translation has “{field}”, and the original has nothing there.',
		try: 'Correct it or remove it: a translation adds no words and no facts of its own.',
	},

	// References
	'place-unknown': {
		says: 'There is no place “{id}” in places.geojson.',
		try: 'Add it there, or correct the id{suggestion}.',
	},
	'person-unknown': {
		says: 'There is no person “{id}” in people.yaml.',
		try: 'Add them there, or correct the id{suggestion}.',
	},
	'alias-unknown': {
		says: '“{id}” does not go under the name “{name}” here.',
		try: 'Name them in people as well, and in people.yaml an alias of that name, with the day on which it was tied to them.',
	},
	'source-unknown': {
		says: 'There is no source “{id}” in sources.yaml.',
		try: 'Add it there, or correct the id{suggestion}.',
	},
	'event-unknown': {
		says: 'There is no event “{id}” in events/.',
		try: 'Add events/{id}.md, or correct the id{suggestion}.',
	},
	'kind-unknown': {
		says: 'There is no kind “{id}” in story.yaml.',
		try: 'Add it under “kinds”, or correct the id{suggestion}.',
	},
	'chapter-unknown': {
		says: 'There is no chapter “{id}” in story.yaml.',
		try: 'Add it under “chapters”, or correct the id{suggestion}.',
	},
	'view-unknown': {
		says: 'There is no view “{id}” in story.yaml.',
		try: 'Add it under “views”, or correct the id{suggestion}.',
	},
	'event-unsourced': {
		says: 'The event has no source.',
		try: 'Add at least one under “sources”, with where in it: - {id: …, at: "para. 3"}',
	},

	// Places
	'coordinates-range': {
		says: 'This is no point on Earth: {found}.',
		try: 'GeoJSON wants longitude (-180 to 180), then latitude (-90 to 90), as plain numbers.',
	},
	'coordinates-swapped': {
		says: 'The coordinates {found} look swapped.',
		try: 'GeoJSON wants longitude first: [{mirror}]. If the point is right as it is, add a view to story.yaml that holds it.',
	},
	'coordinates-zero': {
		says: 'The coordinates are 0, 0: a spot in the Gulf of Guinea that stands for a missing value.',
		try: 'Find the place, or set "geometry": null and "display": "none".',
	},
	'place-without-point': {
		says: 'The place has no coordinates and is to be drawn.',
		try: 'Add them, or set "display": "none".',
	},
	'radius-missing': {
		says: 'The place is drawn as a disc, and nothing says how large it is.',
		try: 'Add an honest "radius" in metres: how far from the point may the place be?',
	},
	'precision-overstated': {
		says: 'The place is drawn as a pin, but its precision is “{precision}”.',
		try: 'Remove "display", or use disc, label or none. A pin says “exactly here”.',
	},
	'place-within-itself': {
		says: 'The place “{id}” lies within itself: {chain}.',
		try: 'Let “within” lead outwards only: street, municipality, region, country.',
	},
	'stand-in-missing': {
		says: 'The place is withheld, and nothing says what is shown for it.',
		try: 'Add "stands-in" with the id of a coarser place (a municipality, a region).',
	},
	'stand-in-withheld': {
		says: 'The place is withheld, and so is “{id}”, which stands in for it.',
		try: 'Choose a coarser place that may be shown (a municipality, a region).',
	},
	'ring-open': {
		says: 'The outline of this area is not closed.',
		try: 'Let each ring have at least four points, and end where it begins.',
	},
	'view-empty': {
		says: 'The view “{id}” has no height or width.',
		try: 'Write west, south, east, north in degrees, south below north.',
	},

	// Media
	'media-missing': {
		says: 'There is no file media/{found}.',
		try: 'Add the file, or correct the name{suggestion}.',
	},
	'media-uncredited': {
		says: 'The file media/{found} has no entry in media.yaml.',
		try: 'Add its alt text, credit and licence there, or remove it.',
	},
} as const satisfies Record<string, Entry>;

export type Code = keyof typeof CATALOGUE;
export type { Entry };
