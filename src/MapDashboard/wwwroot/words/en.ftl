# The page's words in English. The other catalogues have the same messages with the same variables; a test sees to it.
# Keys begin with the part of the page that says them. See https://projectfluent.org for the syntax.

theme = Theme: { $choice ->
   *[auto] as the system
    [light] light
    [dark] dark
}

## Values, wherever they are shown

# Between values side by side: "2019, 2023".
list-separator = {", "}
count-record = { $count ->
    [one] { $count } record
   *[other] { $count } records
}
count-source = { $count ->
    [one] { $count } source
   *[other] { $count } sources
}
count-quote = { $count ->
    [one] { $count } quote
   *[other] { $count } quotes
}
count-claim = { $count ->
    [one] { $count } claim
   *[other] { $count } claims
}
count-text = { $count ->
    [one] { $count } text
   *[other] { $count } texts
}
count-place-name = { $count ->
    [one] { $count } place name
   *[other] { $count } place names
}
count-character = { $count ->
    [one] { $count } character
   *[other] { $count } characters
}
# $amount is a number in words already, $unit what is counted: "4,500 cameras".
amount = { $amount } { $unit }
# $currency is a code: "EUR 46 million".
amount-of-money = { $currency } { $amount }

date-unknown = date unknown
dates-none = date not stated
years-none = undated
date-year = { $year }
date-years = { $from }–{ $to }
date-range = { $from } – { $to }
date-until = until { $date }
date-since = since { $date }
date-about = c. { $date }
date-uncertain = { $date } (uncertain)
date-season = { $season ->
    [spring] spring { $year }
    [summer] summer { $year }
    [autumn] autumn { $year }
   *[winter] winter { $year }
}
# $decade is its first year: "2010s".
date-decade = { $decade }s
date-century = { $century ->
    [1] 1st century
    [2] 2nd century
    [3] 3rd century
    [21] 21st century
   *[other] { $century }th century
}

review-extracted = Read by machine
review-confirmed = Confirmed
review-edited = Edited

precision-least-country = At least the country
precision-least-region = At least the region
precision-least-city = At least the city
precision-least-site = The exact site
precision-country = country-level: not a point
precision-region = region: not a point
precision-city = city
precision-site = exact site
precision-none = precision not stated

course-straight = line between these places; its course is schematic
course-stations = line by the stations between these places
course-partly = line by the stations where they are known, elsewhere straight from place to place
course-drawn = line drawn by hand
course-placed = placed by hand

confidence-none = not stated
confidence-level = { $level ->
    [high] high ({ $value })
    [good] good ({ $value })
    [fair] fair ({ $value })
   *[low] low ({ $value })
}

place-none = place not stated
place-drawn = drawn by hand
place-in-country = { $place }, { $country }
# A title that the machine made: what it is, and where. "Steel mill, Smederevo"
title-at = { $thing }, { $place }
# The same for a line: "Railway Belgrade–Budapest"
title-between = { $thing } { $places }
record-at = { $title }, { $place }

# What has just come: the newest record, how many besides, how many the filters hide.
news = { $more ->
    [0] { $record }
   *[other] { $record } and { $more } more
}{ $hidden ->
    [0] {""}
   *[other] , { $hidden } hidden by the filters
}
news-hidden = hidden by the filters

# Around words that somebody has said or typed.
quoted = “{ $text }”
# A layer and how many of its records there are: "Police patrols 8".
name-and-count = { $name } { $count }
count-of = { $shown } of { $count }
count-of-records = { $count ->
    [one] { $shown } of { $count } record
   *[other] { $shown } of { $count } records
}
confidence = confidence { $level }
# $lat and $lon are degrees.
position = { $lat }° { $north ->
    [south] S
   *[north] N
}, { $lon }° { $east ->
    [west] W
   *[east] E
}

precision-name-country = country
precision-name-region = region
precision-name-city = city
precision-name-site = site

## Words of many parts of the page

any = Any
cancel = Cancel
close = Close
continue = Continue
dismiss = Dismiss
save = Save
show = Show
show-all = Show all { $count }
try-again = Try again
undo = Undo
add-to-map = Add to the map

## The page

page-title = MapDashboard
page-description =
    .content = A live map of who does what where, each entry with the sentence that says so.
skip = Skip to the list of records
language =
    .aria-label = Language
    .title = Language
panel =
    .aria-label = Search, filters and records
panel-enlarge =
    .aria-label = Enlarge the panel
panel-shrink =
    .aria-label = Shrink the panel
panel-tabs =
    .aria-label = Panel
tab-filters = Filters
tab-records = Records
tab-table = Table
tab-charts = Charts
sort = Sort
sort-newest = Newest first
sort-oldest = Oldest first
sort-place = By place
records-not-loaded = The records could not be loaded
no-layer = No layer is switched on
no-layer-note = Nothing is shown.
all-layers = All layers

live = Live
live-loading = Loading
live-connecting = Connecting
live-waiting = Reconnecting in { $seconds } s
live-offline = Offline, data of { $time }
live-retry = Retry now

## A link that is not understood

link-not-understood = A part of the link was not understood
# $key is the key in the address, $fault one of the messages below.
link-fault = { $key }: { $fault }
link-fault-unknown = { $key }: unknown
link-fault-country = expected codes of two letters like RS
link-fault-year = expected 2019, 2016..2020, 2016.. or ..2020
link-fault-years = the first year is after the last
link-fault-text = not readable as UTF-8
link-fault-confidence = expected a number from 0 to 1
link-fault-bbox = expected west,south,east,north
link-fault-precision = expected one of { $values }
link-fault-number = expected a number
link-fault-date = expected a date like 2026-03-01
link-fault-quote = a double quote is opened and not closed

## What went wrong

problem-offline = The server does not answer.
problem-refused = The server did not accept this.
problem-401 = You have to sign in for this.
problem-403 = You may not do this.
problem-404 = It is not there.
problem-410 = It is no longer there.
problem-412 = Somebody has changed it meanwhile.
problem-413 = It is too large.
problem-429 = Too many requests: try again in a while.
problem-server = Something went wrong on the server.

gone-now = { $kind ->
    [merged] This record is no longer shown: it was merged into another record.
    [known] This record is no longer shown:
   *[unknown] This record is not there (any more).
}
gone-then = { $kind ->
    [merged] This record was not on the map then: it was merged into another record.
    [known] This record was not on the map then:
   *[unknown] This record was not on the map then.
}
gone-open = Open that record

## Names of fields, in forms and in what changed

field-title = Title
field-layer = Layer
field-program = Program
field-status = Status
field-dates = Dates
field-places = Where
field-actors = Who
field-quantities = How much
field-source = Source
field-url = Address
field-quote = Quote
field-published = Published
field-language = Language
field-publisher = Publisher
field-author = Author
field-text = Text
field-course = Course
field-position = Position
field-summary = Summary
field-subject = What
field-precision = Precision
field-confidence = Confidence
field-review = Review
field-sources = Sources
field-years = Years
field-claims = Claims
field-manual = Made by hand

# The fields of which a sentence speaks, as its marked words are explained.
span-program = what
span-place = where
span-date = when
span-status = status
span-actor = who
span-quantity = how much

## Filters

filters-layers = Layers
filters-programs = Programs
filters-countries = Countries
filters-actors = Actors
filters-sources = Sources
filters-precision = Precision
filters-review = Review
# $facet is the name of a filter in small letters.
facet-find = Find in { $facet }
facet-only = Only { $name }
# A button beside a layer: shows this layer alone.
facet-only-this = only
as-of = As known on
as-of-now = As known now

chips =
    .aria-label = Active filters
chips-clear = Clear all
chips-remove = Remove filter: { $filter }
chips-no-layer = No layer
chips-place = in { $place }
chips-confidence = confidence ≥ { $value }
chips-bbox = map section
chips-as-of = as of { $date }
chips-until = until { $year }
chips-since = since { $year }

source-unknown = source { $id }
place-unknown = place { $id }

## List and table of records

records-undated = Undated
records-no-place = Place not stated
records-more = Show { $count } more
records-then-none = Nothing was known yet
records-then-none-note = By that day no text had been read.
records-none = No records yet
records-none-note = As soon as a text is read, what it says appears here.
records-no-layer-note = Switch a layer on to see its records.
records-no-match = Nothing matches
records-no-match-note = No record passes all of the filters.
records-clear = Clear all filters

table-records = Records
table-columns = Columns
table-title = Record
table-layer = Layer
table-program = Program
table-place = Place
table-country = Country
table-years = Years
table-dates = Dates
table-status = Status
table-actors = Actors
table-cameras = Cameras
table-money = Money
table-quantities = Quantities
table-precision = Precision
table-confidence = Confidence
table-review = Review
table-sources = Sources

## Charts

charts-programs = By program
charts-countries = By country
charts-cameras = Cameras by country
charts-money = Money by country, { $currency }
charts-sum = { $amount } in all
charts-amounts-note = Amounts are what texts say; one told of several records or countries counts for each.
charts-nothing = Nothing to count
charts-per-year = Per year
charts-per-year-records = Records per year
charts-per-year-table = Records per year, as a table
charts-as-table = As a table
charts-year = Year
charts-records = Records
charts-bar = { $count ->
    [one] { $year }: { $count } record
   *[other] { $year }: { $count } records
}
charts-years = { $first } to { $last }; most in { $most }: { $count }
charts-no-years = No record with a year

## Timeline

timeline = Timeline
timeline-section =
    .aria-label = Timeline
timeline-all = All years
timeline-until = Until { $year }
timeline-since = Since { $year }
timeline-summary = { $count ->
    [one] { $years }: { $count } record
   *[other] { $years }: { $count } records
}
# One bar: its years, how many records, how many of each layer.
timeline-bar = { $count ->
    [one] { $years }: { $count } record ({ $layers })
   *[other] { $years }: { $count } records ({ $layers })
}
timeline-bar-empty = { $count ->
    [one] { $years }: { $count } record
   *[other] { $years }: { $count } records
}
timeline-long = { $count } over several years
timeline-unsure = { $count } uncertain
timeline-sign-long = over several years
timeline-sign-unsure = uncertain
timeline-paused = Paused. { $summary }
timeline-thumb-first = First year
timeline-thumb-last = Last year
timeline-no-limit = { $year }, no limit
timeline-exact-years = Exact years
timeline-from = From year
timeline-to = To year
timeline-no-year = “{ $typed }” is not a year. Write four digits, such as 2019, or nothing for no limit.
timeline-wrong-order = The first year, { $first }, is after the last, { $last }.
timeline-table = Records per year and layer
timeline-years = Years
timeline-exact = exact
timeline-undated = No date
# Under a narrow bar: as short as possible.
timeline-undated-short = no date
timeline-undated-count = No date { $count }
timeline-undated-hidden = No date { $count }, hidden

play-play = Play
play-pause = Pause
play-speed = Speed
play-how = How to play
play-mode-window = Moving
play-mode-grow = Growing
play-years = Play through the years
play-back = A year back
play-on = A year on

## The card of a record

card =
    .aria-label = Record
card-enlarge =
    .aria-label = Enlarge the card
card-shrink =
    .aria-label = Shrink the card
card-group = All { $count } here
card-show = Show on the map
card-copy = Copy the link
card-copied = Link copied
card-close = Close (Esc)
card-as-of = As known on { $date }
card-this-spot = At this spot
card-not-found = Not found
related = Related
related-records = Related records

# Instead of the years of a record whose status is not known.
summary-reported = Reported
summary-reported-undated = Reported, date unknown
summary-separator = {"; "}

facts-filter = Filter by this
facts-when = When
facts-where = Where
facts-what = What
facts-who = Who
facts-how-much = How much
facts-confidence = Confidence
facts-review = Review
facts-none = not stated
facts-reviewed = { $review ->
    [confirmed] confirmed by an analyst
    [edited] edited by an analyst
   *[extracted] read by machine, not yet reviewed
}

evidence = Evidence
evidence-loading = Loading the evidence
evidence-not-loaded = The evidence could not be loaded.
evidence-none = No sentence is stored for this record.
evidence-then = What was said then
evidence-none-then = No sentence is stored for this version.
# Before the title of a source.
source-summary-of = Summary of
source-a-text = a text
source-untitled = Untitled text
source-read = Read the source
source-open = Show in the text

agreement-all = { $count ->
    [one] { $count } source says so
   *[other] { $count } sources agree
}
agreement-first = { $count ->
    [one] { $count } source says { $value }
   *[other] { $count } sources agree on { $value }
}
agreement-further = { $count ->
    [one] { $count } says { $value }
   *[other] { $count } say { $value }
}
agreement-finer = { $count } more precise: { $value }
agreement-with-finer = { $words } ({ $precise })

why = Why here?
why-mention = The text says “{ $name }”. It could be:
why-put-in = Put it in { $place }, { $country }
why-put-here = Put it here
why-taken = taken
# Reasons that speak for or against a place.
why-name = the name is the place’s own
why-population = how many live there, and how well known it is among places of this name
why-kind = the kind of place
why-container = written beside a place that it lies in, or that lies in it
why-country = its country is named in the text
why-region = its region is named in the text
why-focus = other places of the text lie, or could lie, in the same country or region
why-language = the language that the text is written in
why-distance = other places of the text lie near

history = History
history-loading = Loading
history-not-loaded = The history could not be loaded.
history-by = by { $person }
history-by-machine = by the machine

change-created = Read from a text
change-sources = Sources changed
change-edited = Edited
change-moved = Moved
change-confirmed = Accepted
change-rejected = Rejected
change-reset = Review reset
change-restored = Restored
change-undo = Took back a decision
change-merged = Merged
change-split = Split
change-deleted = Withdrawn
change-manual = Made by hand
change-document-added = Added a text
change-document-changed = Corrected a text
change-document-deleted = Deleted a text
change-document-reread = Had a text read again
change-import = Imported records
change-webhook-added = Registered a webhook
change-webhook-deleted = Deleted a webhook
change-token-made = Made a token
change-token-revoked = Revoked a token
change-sign-in = Signed in
change-line = { $count ->
    [one] line of { $count } point
   *[other] line of { $count } points
}

cite = Cite
cite-note = This link shows this very version for ever; when there is a newer one, its header Link says so.
cite-copy-link = Copy link
cite-copied = { $what ->
    [bibtex] BibTeX copied
    [csl] CSL-JSON copied
   *[link] Link copied
}
cite-not-copied = { $what ->
    [bibtex] BibTeX could not be copied: select it below
    [csl] CSL-JSON could not be copied: select it below
   *[link] Link could not be copied: select it below
}
cite-not-loaded = The citation could not be loaded.

# A toast: how many records have just come.
news-count = { $count } new

## Signing in, and who is signed in

sign-in = Sign in
sign-in-page-title = Sign in – MapDashboard
sign-in-lead = For analysts, who add texts and correct the map. Reading it needs no account.
sign-in-code = Code of a sign-in link, or API token
sign-in-hint = The server prints a link when it first starts, and whenever somebody runs “MapDashboard sign-in” there.
sign-in-back = Back to the map
sign-in-busy = Signing in …
sign-out = Sign out
sign-out-failed = You are still signed in.
account-menu = { $person }, { $role }: menu
role-viewer = viewer
role-analyst = analyst
role-admin = admin
menu-review = Review queue
menu-add-text = Add a text
menu-new-record = Add a record by hand
menu-audit = Audit

## The review queue

review-queue =
    .aria-label = Review queue
review-enlarge =
    .aria-label = Enlarge the queue
review-shrink =
    .aria-label = Shrink the queue
review-title = Review
review-keys = Keys
review-close = Close the review
# The title of a button: "Next record (J)".
review-with-key = { $action } ({ $key })
review-loading = Loading the queue
review-not-loaded = The queue could not be loaded.
review-rest-not-loaded = The rest of the queue could not be loaded.
review-left = { $count ->
    [one] { $count } record left
   *[other] { $count } records left
}
review-left-filtered = { $count ->
    [one] { $count } record left within the filters
   *[other] { $count } records left within the filters
}
review-last = This is the last record.
review-first = This is the first record.
review-end = Nothing waits
review-end-filtered = No record within the filters waits for a review.
review-end-all = Every record was reviewed. New ones come with the next text.
review-unfiltered = Review without the filters
review-actions = What to do with it
# $action is one of the names below.
review-too-early = “{ $action }” came too early and was not done.

review-accept = Accept
review-edit = Edit
review-reject = Reject
review-split = Split
review-merge = Merge
review-undo = Undo
review-next = Next
review-previous = Previous
review-why = Why here?
review-help = Help

keys-title = Keys of the review queue
keys-accept = Accept the record as it is
keys-edit = Edit it, from the title on
keys-reject = Reject it, with a note
keys-split = Make two records of it
keys-merge = It is the same as another record
keys-undo = Take back my last decision
keys-next = Next record
keys-previous = Previous record
keys-why = The places that it might be
keys-help = These keys
keys-enter = In a field: save
keys-escape = In a field: take back what was typed

# What was done with a record.
done-record = { $verdict ->
    [accept] Accepted: { $record }
    [reject] Rejected: { $record }
    [merge] Merged: { $record }
    [split] Split: { $record }
   *[save] Saved: { $record }
}
done-next = { $verdict ->
    [accept] Accepted. Next: { $next }
    [reject] Rejected. Next: { $next }
    [merge] Merged. Next: { $next }
    [split] Split. Next: { $next }
   *[save] Saved. Next: { $next }
}
done-end = { $verdict ->
    [accept] Accepted. Nothing waits.
    [reject] Rejected. Nothing waits.
    [merge] Merged. Nothing waits.
    [split] Split. Nothing waits.
   *[save] Saved. Nothing waits.
}
not-done = { $verdict ->
    [accept] It was not accepted.
    [reject] It was not rejected.
    [merge] It was not merged.
   *[split] It was not split.
}
undone = Taken back
undone-record = Taken back: { $record }
undo-nothing = There is nothing to take back.
undo-overtaken = Not taken back: { $record } stays as it is now.
undo-failed = It could not be taken back.

reject-title = Reject the record
reject-note = It leaves the map, and stays away when the text is read again.
reject-why = Why it is rejected
reject-why-hint = Why? May be left empty
split-title = Split the record
split-question = Which of these say something else? They become a record of their own.
split-fault = Choose from 1 to { $most } of them: some must stay.
split-nothing = { $count ->
    [one] It rests on { $count } claim only: there is nothing to split.
   *[other] It rests on { $count } claims only: there is nothing to split.
}
merge-title = The same as …
merge-note = “{ $record }” goes into the record that you choose, with its sources. Enter takes the first.
merge-find = Find the record
merge-find-hint = Find it: title, place, year

sentences = What the text says
sentences-none = Made by hand: no sentence says so.
sentences-colours = Colours

conflict-title = { $wanted ->
    [undo] Changed since your decision
   *[other] Somebody was faster
}
# $wanted is what I was about to do.
conflict-person = { $wanted ->
    [accept] { $person } changed this record while you had it open, before you could accept it.
    [reject] { $person } changed this record while you had it open, before you could reject it.
    [merge] { $person } changed this record while you had it open, before you could merge it.
    [split] { $person } changed this record while you had it open, before you could split it.
    [undo] { $person } has changed this record since your decision, so that can no longer be taken back.
   *[save] { $person } changed this record while you had it open, before you could save it.
}
conflict-text = { $wanted ->
    [accept] A newly read text changed this record while you had it open, before you could accept it.
    [reject] A newly read text changed this record while you had it open, before you could reject it.
    [merge] A newly read text changed this record while you had it open, before you could merge it.
    [split] A newly read text changed this record while you had it open, before you could split it.
    [undo] A newly read text has changed this record since your decision, so that can no longer be taken back.
   *[save] A newly read text changed this record while you had it open, before you could save it.
}
conflict-same = No field that you see here differs: it was only reviewed, or has another source.
conflict-theirs = Take theirs
conflict-leave = Leave it as it is
conflict-mine = Keep mine
conflict-still = { $wanted ->
    [accept] Still accept it
    [reject] Still reject it
    [merge] Still merge it
    [split] Still split it
   *[save] Still save it
}
conflict-field = Field
conflict-column-mine = Mine
conflict-column-before = As I saw it
conflict-column-left = As I left it
conflict-column-theirs = Theirs ({ $person })
conflict-column-now = As it is now

## Editing a record, and making one by hand

edit-title = Edit the record
edit-not-possible = It cannot be edited now.
edit-fields = Fields of the record
edit-no-title = The title is empty.
edit-no-place = No place
edit-no-date = “{ $typed }” is no date: 2019, 2019-09, 2019-09-24, c. 2016 as 2016~, the 1990s as 199X, autumn 2022 as 2022-23, 2019/2023, 2013/.. or ../2016
# Quantities are typed as in the example whatever the language: number before unit, comma between thousands.
edit-no-quantity = “{ $typed }” is no quantity: a number and what it counts, like 40 cameras or EUR 2 million
edit-no-unit = “{ $typed }” does not say what it counts
edit-actors-example = e.g. Huawei; Interior Ministry
edit-quantities-example = e.g. 40 cameras; EUR 2 million
edit-other-place = Another place
edit-other-place-hint = Another place: search the gazetteer
edit-line-by-hand = Move or redraw the line by hand
edit-point-by-hand = Move the marker by hand, or draw a line

course-where = Where it is
course-place = Place of the gazetteer
course-search = Search the gazetteer
course-coordinates = Coordinates
course-coordinates-example = or coordinates, e.g. 44.8125, 20.4612
course-no-position = “{ $typed }” is no position: latitude and longitude in degrees, like 44.8125, 20.4612 or 33.9 S, 18.4 E
course-leave-out = Leave out stop { $number }
course-stop = { $place } ({ $position })
course-line-draw = Draw a line
course-line-go-on = Go on drawing the line
course-line-end = End the line
course-note = Drag a marker, or move it with the arrow keys.
course-note-drawing = Each click on the map, place or pair of coordinates is the next point. Escape ends the line.

new-title = A record by hand
new-where = Where was it?
new-where-note = Click or tap the map. Escape gives up.
new-middle = Middle of the map
new-place-name = Its name
new-may-be-empty = may be left empty
new-source-elsewhere = an address elsewhere
new-dates-example = e.g. 2019-09; 2021/2023
new-url-example = e.g. https://… (a source is required)
new-quote-hint = the words that say so
new-no-source = A source is required: an address, or a text that is here.
record-added = Added: { $record }

## Adding texts

text-untitled-from = Untitled text, { $from }
text-untitled-id = Untitled text { $id }
text-too-long = { $limit ->
    [exact] This text is too long: it has { $length }, at most { $most } are taken. Nothing was stored.
    [about] This text is too long: it has { $length }, at most about { $most } are taken. Nothing was stored.
   *[unknown] This text is too long: it has { $length }. Nothing was stored.
}
add-text-hint = Paste a text here, or drop files (txt, md, html) anywhere on this window
add-published-example = e.g. 2024-09-24, 2024-09 or 2024
add-url-example = e.g. https://…
add-language-example = e.g. en, sr, hr; guessed when empty
add-choose = Choose files
add-files-note = Files carry their own title and date where they have them.
add-preview = Preview
add-preview-of = Preview { $file }
add-leave-out = Leave out { $file }
add-waiting = not added yet
add-wrong-kind = only txt, md and html are read
add-no-text = There is no text yet.
add-reading = Reading …
add-reading-file = Reading { $file } …
add-busy = reading …
add-added = { $count ->
    [one] added: { $count } record
   *[other] added: { $count } records
}
add-known = { $count ->
    [one] was here already: { $count } record
   *[other] was here already: { $count } records
}
add-result = Result
# $texts and $records are counts with their words: "2 texts read: 5 records".
add-read = { $texts } read: { $records }
add-nothing-kept = No sentence says anything that belongs on this map; the text is kept.
preview-note = language { $language } · nothing is stored yet
preview-nothing = No sentence says anything that belongs on this map.
preview-text = The text with its place names
preview-unknown-place = a place name, but it is not known which place

## Audit

audit = Audit
audit-who = Who
audit-what = What
audit-everybody = Everybody
audit-only = Only
audit-group-most = Everything but sign-ins
audit-group-records = Decisions about records
audit-group-texts = Texts
audit-group-access = Tokens and sign-ins
audit-group-all = Everything
audit-more = Show more
audit-nothing = Nothing of that kind was done yet.
audit-not-loaded = The audit could not be loaded.
audit-times = { $count ->
    [one] { $count } time since { $since }
   *[other] { $count } times since { $since }
}
audit-undone = taken back
## Search

search-field =
    .placeholder = Search records, evidence, places
    .aria-label = Search records, evidence and places
search-clear =
    .aria-label = Clear the search
search-list =
    .aria-label = Suggestions
search-group-place = Places
search-group-layer = Layers
search-group-program = Programs
search-group-actor = Actors
search-group-source = Sources
# What a screen reader hears while typing.
search-suggested = { $count ->
    [0] No suggestions.
    [one] { $count } suggestion. Arrow keys choose, Enter searches the words.
   *[other] { $count } suggestions. Arrow keys choose, Enter searches the words.
}
# Beside a suggestion, to be heard with it.
search-count = { $count ->
    [0] no records
    [one] { $count } record
   *[other] { $count } records
}
search-no-words = There is nothing to search for in “{ $words }”: it has neither letter nor digit.
search-failed = The search did not work
search-try-again = Try again
search-nothing-title = Nothing found for “{ $words }”
search-nothing-where = Titles, summaries, programs, actors, evidence and all names of the places were searched.
search-nothing-filters = Only the records that the other filters leave were searched.
search-nothing-clear = Clear the search
search-nothing-clear-all = Clear all filters
search-nothing-places = Look for the place on the map
search-gazetteer = Search the gazetteer
search-places = Places
search-no-place = The gazetteer has no place “{ $words }”.
search-places-failed = The gazetteer could not be searched. { $reason }
search-kind-country = country
search-kind-city = city
search-kind-region = region
search-kind-district = district
search-no-records-there = No record that passes the filters names this place.
search-ok = OK

## Map

# The name of the map for screen readers
map =
    .aria-label = Map of the records. Arrow keys move it, plus and minus zoom, N and P go through what is in view, from there arrow keys go to the nearest record that way, Enter opens it.
map-tools =
    .aria-label = Map view
map-zoom-in =
    .aria-label = Zoom in
map-zoom-out =
    .aria-label = Zoom out
map-fit =
    .aria-label = Show all results
map-locate =
    .aria-label = Show where I am
map-legend =
    .aria-label = Legend

# One record: { $record } is its title and place, { $years } are its years: "2019, 2023"
map-one = { $record }, { $years }
map-one-area = { $record }, { $years }, { $precision ->
   *[country] known to the country only
    [region] known to the region only
}
map-only-area = { $precision ->
   *[country] known to the country only
    [region] known to the region only
}
# Several records under one symbol; { $mix } is a list of map-mix
map-cluster = { $count } records near each other: { $mix }
map-stack = { $count } records at { $place }: { $mix }
map-area = { $count } records about { $place } as a whole: { $mix }
map-several-areas = { $count } records about whole regions or countries ({ $place }): { $mix }
# { $layer } is the name of a layer: "3 Police patrols"
map-mix = { $count } { $layer }

# The preview under the pointer
map-place-and-years = { $place } · { $years }
map-title-and-years = { $title } · { $years }
map-records-at = { $count } records: { $place }
map-more-records = { $count ->
    [one] and { $count } more record
   *[other] and { $count } more records
}
# { $places } is a list of names
map-more-places = { $places } and { $count } more

# Said when N or P goes on; { $name } is one of the names above
map-step = { $name }. { $at } of { $count } in view
map-step-none = Nothing is in view.

# The reader's own position
map-locate-asking = Asking for your position
map-locate-found = You are here, to within { $meters ->
    [one] { $meters } metre
   *[other] { $meters } metres
}
map-locate-failed = Your position is not known
map-locate-refused = The browser was not allowed to tell it. You can allow it in the settings for this page.
map-locate-unavailable = This device cannot tell where it is now.
map-locate-timeout = The device did not answer in time.
map-locate-missing = This browser does not tell positions on this page.
map-locate-close = Close

legend-heading = Legend
legend-several = Several records
legend-several-note = the ring shows the share of each layer
legend-area = Region or country
legend-area-note = no exact place is known: the whole country is hatched, a region is a circle, and the number stands anywhere inside
legend-planned = Planned
legend-planned-note = announced, not yet there
legend-line = Line between places
legend-line-note = the course is schematic

## Loading and sharing

page-part-missing = This part of the page could not be loaded
page-part-missing-why = Either there is no connection, or the server has a newer page by now.
page-reload = Load the page again
share-button =
    .aria-label = Share
    .title = Share
share-heading = Share this view
share-link = Link
# the field that holds the link
share-link-label = Link to this view
share-link-note = It holds the map section, the filters, the open record, the tab and the language.
share-copy = Copy
share-copied = The link is copied.
share-copy-by-hand = The browser did not let the page copy. The link is selected: copy it with Ctrl+C or the menu.
# opens the share menu of a phone
share-send = Send
share-picture = Picture
share-title = Title
share-light = In light colours
share-png = PNG
share-svg = SVG
share-picture-note = The map as it is seen beside the panels, with filters, legend, attribution and date.
share-drawing = Drawing the picture …
share-drawn = The picture is saved, { $width } by { $height } pixels of the screen.
share-not-drawn = The picture could not be made: { $reason }
share-paper = Paper
share-print = Print
share-print-note = The map with its legend, then the records as a list with dates and sources.
# a sentence of the picture and the print; $filters is a list of filters in words
share-filtered = { $count ->
    [one] { $count } record. Filters: { $filters }
   *[other] { $count } records. Filters: { $filters }
}
share-unfiltered = { $count ->
    [one] { $count } record, not filtered
   *[other] { $count } records, not filtered
}
share-between-filters = {" · "}
share-attribution = { $date }. MapDashboard. Map data: Natural Earth; place names: GeoNames, CC BY 4.0
share-records = { $count ->
    [one] { $count } record
   *[other] { $count } records
}
share-sources = { $count ->
    [one] Source: { $sources }
   *[other] Sources: { $sources }
}

# buttons and hints where there is nothing to show
empty-back = Take the last filter off
empty-next-viewer = Texts are added by analysts: sign in to be one.
empty-next-analyst = Add one from the menu with your name: “Add a text”.

# adding texts one after the other
add-stop = Stop
add-progress = Reading text { $number } of { $total }.
add-stopped = Stopped: { $number } of { $total } were read before.
add-file-stopped = stopped

# the server did not answer when the page was opened
live-nothing-loaded = Offline

## Download

download-title = Download
download-button =
    .title = Download
download-all = { $count ->
    [one] { $count } record, all there are, each with its sources.
   *[other] { $count } records, all there are, each with its sources.
}
download-filtered = { $count ->
    [one] { $count } record, as the filters select them now, each with its sources.
   *[other] { $count } records, as the filters select them now, each with its sources.
}
download-csv = A table, for Excel and other spreadsheets
download-geojson = For web maps and programs
download-gpkg = For QGIS, ArcGIS and other GIS
download-kml = For Google Earth, with layers and times
download-attribution = Place names are from GeoNames (CC BY 4.0): say so where you show them.

# A point that is dragged while a record is placed by hand
map-handle = Where the record is: drag it, or move it with the arrow keys
map-handle-of-line = Point { $number } of the line: drag it, or move it with the arrow keys

## Stage: a presenter shows, an audience follows

menu-stage = Open a stage
stage-page-title = Follow a presenter – MapDashboard
stage-entry = Follow a presenter
stage-entry-lead = Your map goes where the presenter’s goes. The code is on the presenter’s screen.
stage-code-label = Code of the stage
stage-follow = Follow
stage-no-code = A code has six letters and digits, such as BCD FGH. It holds no 0, 1, A, E, I, L, O or U.
stage-to-map = To the map
stage-follower-bar = Stage you follow
stage-joining = Looking for the stage
stage-rejoining = Coming back to the stage
stage-following = Following the presenter
stage-nothing-yet = You are there. The presenter has not shown anything yet.
stage-wandering = You look around on your own
stage-return = Return to presenter
stage-waiting = Connection lost. Trying again in { $seconds } s
stage-closed = The presenter has closed the stage. The map stays with you.
stage-other-code = Another code
stage-unknown = There is no stage { $code }
stage-unknown-why = The stage may have been closed, or the code is mistyped. Compare it with the presenter’s screen.
stage-pointed = The presenter points at a place on the map.

stage-presenter-bar = Your stage
stage-not-opened = The stage could not be opened.
stage-followers = { $count ->
    [0] Nobody follows yet
    [one] { $count } follower
   *[other] { $count } followers
}
stage-not-shown = The audience cannot be shown this view
stage-presenter-waiting = Connection lost. The audience keeps what you showed last. Trying again in { $seconds } s
stage-taken-over = Somebody else presents on this stage now
stage-take-over = Take over
stage-show-code = Show code
stage-point = Point
stage-point-center = Point at the centre
stage-pointed-self = The audience sees your pin for five seconds.
stage-close = Close stage
stage-close-heading = Close the stage?
stage-close-what = { $count ->
    [0] Its code and links will no longer work.
    [one] { $count } follower will be told that it is over. Its code and links will no longer work.
   *[other] { $count } followers will be told that it is over. Its code and links will no longer work.
}
stage-not-closed = The stage could not be closed.
stage-closed-presenter = The stage is closed.
stage-join-heading = Follow on your own device
stage-join-how = Scan the code, or open { $address } and type it
stage-qr = QR code with the link to the stage
stage-link = Link for the audience
stage-local = This address works on this computer only. Open the map by its name in the network before you show the code.
stage-full-screen = Full screen
stage-presenter-link = Copy the presenter’s link
stage-presenter-link-copied = The presenter’s link is copied. Whoever opens it can present: send it to nobody but yourself.

## Embed

# The server says these too: one line each, variables allowed, nothing that depends on a number.
embed-title = MapDashboard: { $filters }
embed-title-words = “{ $words }”
embed-title-as-of = as known on { $date }
embed-picture-records = Records: { $count }
embed-open = Open the full map
embed-hint-wheel = Scroll with Ctrl to zoom the map, or click it first
embed-hint-touch = Use two fingers to move the map
embed-still = A map: { $records }.
embed-panel-legend = Legend
embed-panel-list = List of the records
embed-panel-timeline = Years
embed-heading = Embed in another page
embed-option-panel = Beside the map
embed-panel-none = Nothing
embed-option-controls = Buttons
embed-controls-all = All
embed-controls-zoom = Zoom only
embed-controls-none = None
embed-option-theme = Colours
embed-theme-auto = As the reader’s system
embed-theme-light = Light
embed-theme-dark = Dark
embed-width = Width, at most (pixels)
embed-height = Height (pixels)
embed-interactive = Readers can move the map and open records
embed-follow = Show what is new for (seconds)
embed-follow-not = not at all
embed-snippet = HTML for the other page
embed-copy = Copy the HTML
embed-copied = The HTML is copied.
embed-note = The attribution is always shown. The map stays live: new records come by themselves.
embed-preview = Preview of the embedded map
share-copy-previewed = Copy for social media
## Stories

tab-stories = Stories
story-loading = Loading the stories
story-list-failed = The stories could not be loaded.
story-none = There is no story yet.
story-none-analyst = There is no story yet. Make one: move the map, set the filters, and keep what you see as a scene.
story-scenes = { $count ->
    [one] { $count } scene
   *[other] { $count } scenes
}
story-changed-by = changed { $date } by { $person }
story-present = Present
story-handout = Handout
story-region = Story: { $title }
story-controls = Going through the story
story-progress = { $number } / { $total }
story-scene-said = Scene { $number } of { $total }: { $title }
story-previous = Previous scene (Page up)
story-next = Next scene (Page down)
story-play = Play by itself (A)
story-pause = Pause (A)
story-overview = All scenes (O)
story-overview-title = All scenes
story-speaker = Speaker’s window with notes (S)
story-full = Full screen (F)
story-leave = Leave the story (Esc)
story-legend = What the signs mean
story-sources = Sources of the record
story-black = The screen is black. Any key brings the picture back.
story-back-again = The picture is back.
story-not-shown = The story cannot be shown
story-without-scenes = It has no scene yet.
story-no-window = The speaker’s window did not open
story-no-window-why = The browser keeps pages from opening windows: allow it for this page.

speaker-title = Speaker’s window
speaker-waiting = Waiting for the window with the map. If it was closed, open the story again and press S there.
speaker-ended = The story was left. This window can be closed.
speaker-now = This scene
speaker-next = Next scene
speaker-notes = Notes
speaker-no-notes = There are no notes for this scene.
speaker-last = This is the last scene.
speaker-elapsed = since the beginning:
speaker-progress = { $story }: scene { $number } of { $total }
speaker-blank = Black screen (B)
speaker-previous = Back (Page up)
speaker-onward = Next (Page down)
handout-map = Map of the scene “{ $title }”
handout-title = Handout
handout-print = Print
handout-loading = Loading the story and the sources of its records
handout-failed = The handout could not be made.
handout-scene = Scene { $number }
handout-records = What the map shows here
handout-quotes = What their sources say
handout-more = { $count ->
    [one] and { $count } record more, on the map
   *[other] and { $count } records more, on the map
}
handout-quoted = “{ $quote }” [{ $number }]
handout-summed = Summed up: “{ $quote }” [{ $number }]
handout-sources = Sources
handout-untitled = Untitled
handout-foot = { $count ->
    [one] { $count } scene, as of { $date }.
   *[other] { $count } scenes, as of { $date }.
} The map and every quote in its text: { $address }
story-new = New story
story-edit = Edit
story-delete = Delete
story-deleted = The story “{ $title }” was deleted.
story-not-deleted = The story was not deleted.
story-not-opened = The story could not be opened.
story-editing = The story that is worked on
story-all = All stories
story-title = Title of the story
story-language = Language
story-add-view = Add this view as a scene
story-scene-list = Scenes in their order
story-scene-title = Title
story-caption = Caption
story-caption-note = **bold**, *italic*, [link](https://…), lists with -
story-notes = Notes for the speaker
story-notes-note = Shown in the speaker’s window, which anybody can open.
story-transition = Transition
story-transition-fly = Fly there
story-transition-fade = Fade
story-transition-none = At once
story-seconds = Seconds by itself
story-beside = Beside the map
story-beside-nothing = Nothing
story-beside-records = Records
story-beside-table = Table
story-beside-charts = Charts
story-retake = Take the present view instead
story-retaken = Taken.
story-show = Show on the map
story-copy = Duplicate
story-up = Move “{ $title }” up
story-down = Move “{ $title }” down
story-drag = Drag to another place
story-untitled = View { $number }
story-added = “{ $title }” is scene { $total } now.
story-moved = “{ $title }” is scene { $number } of { $total } now.
story-copied = “{ $title }” is there twice now.
story-scene-deleted = The scene “{ $title }” was deleted.
story-scene-back = The scene “{ $title }” is back.
story-save = Save
story-saved = Saved.
story-unsaved = Not saved yet
story-not-saved = The story was not saved.
story-discard = The changes are not saved. Leave them?
story-conflict = { $person } saved the story meanwhile.
story-conflict-when = { $person } saved the story meanwhile: { $when }. Nothing of yours is lost yet.
story-conflict-theirs = As { $person } saved it
story-conflict-mine = As you have it
story-take-theirs = Take theirs, drop mine
story-keep-mine = Save mine over it
change-story-added = Added a story
change-story-changed = Changed a story
change-story-deleted = Deleted a story
audit-group-stories = Stories

## Talk
talk-button = Save as one file
talk-what = One HTML file that tells the story in any browser, without network: map, records, quotes, notes.
talk-measuring = Putting it together
talk-size = It has { $size }.
talk-save = Save
talk-failed = The file could not be made.
talk-notes = Notes for the speaker (S)
talk-tell = Tell the story

## Download
download-coming = { $name }: { $size } so far
download-done = { $name }: { $size } saved
download-given-up = Nothing was saved.
download-failed = The file did not come.

## Import
menu-import = Import records
import-what = A file with many records: CSV, GeoJSON, KML or KMZ. All of them come onto the map or none; the same file again changes nothing.
import-choose = Choose a file
import-drop = or drop it anywhere on this window
import-wrong-kind = { $file } is none of csv, tsv, geojson, json, geojsonl, kml and kmz.
import-source = Source of records that name none
import-source-example = Address or title
import-layer = Layer of records that name none
import-layer-none = none: each record names its own
import-do = Import
import-stop = Stop
import-sending = Sending the file: { $share }
import-checking = Checking the records …
import-storing = Storing the records …
import-stopped = Stopped; nothing was stored.
# $records is a count with its word, $kinds a list of what follows: "120 records in the file: 100 new, 20 unchanged".
import-report = { $has ->
    [kinds] { $records } in the file: { $kinds }
   *[none] { $records } in the file
}
import-added = { $count } new
import-renewed = { $count } told otherwise than before
import-unchanged = { $count } unchanged
import-repeated = { $count } repeated
import-nothing-yet = nothing is stored yet
import-faults = { $count ->
    [one] { $count } fault: nothing can be imported until it is mended
   *[other] { $count } faults: nothing can be imported until they are mended
}
import-line = Line { $line }
import-more-faults = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
}
import-columns = Columns and what they are taken for
import-left-out = not taken
import-first = The first records as they would stand on the map
import-done = { $renewed ->
    [0] { $added } added.
    [one] { $added } added, { $renewed } renewed.
   *[other] { $added } added, { $renewed } renewed.
}
import-show = Show them on the map
import-field-id = Id
import-field-countries = Country
import-field-geonamesids = GeoNames id
import-field-lat = Latitude
import-field-lon = Longitude
import-field-wkt = Geometry (WKT)
import-field-source-urls = Address of the source
import-field-source-titles = Title of the source
import-field-source-publishers = Publisher of the source
import-field-source-dates = Date of the source
import-past = Earlier imports
import-past-failed = The earlier imports could not be listed.
import-past-count = { $renewed ->
    [0] { $added }
   *[other] { $added }, { $renewed } renewed
}
import-take-back = Take back
import-take-back-of = Take back { $file }
import-take-back-sure = Take all of it back
import-taking-back = Taking it back …
import-taken-back = Taken back: the records are as they were without it.
import-not-taken-back = It was not taken back.

## Very many records
map-sum-records = { $count } records near each other
records-coming = Loading records…
card-coming = Loading…
card-more-here = { $count ->
    [one] One more record is here. Narrow the filters to see it.
   *[other] { $count } more records are here. Narrow the filters to see them.
}
table-many-note = With so many records the table is sorted by title, place, country and years only.

## Paper

# where there are too many records for paper
paper-first = These are the first { $shown } of { $count } records. “Download” has all of them as a file.

## Embed: stories by themselves

embed-story = Embed
embed-autoplay = Next scene after (seconds)
embed-autoplay-not = by hand
embed-loop = After the last scene begin again

## Handout: scenes of an earlier moment

handout-quoted-then = “{ $quote }”
## The card's sentences

# On a small button beside a fact: lights up the words of the evidence that say it, and scrolls to them.
show-sentence = { $field ->
    [date] Show the sentence that says when
    [place] Show the sentence that says where
    [program] Show the sentence that says what
    [actor] Show the sentence that says who
    [quantity] Show the sentence that says how much
    [status] Show the sentence that says the status
   *[other] Show the sentence
}

## Actors: what they are

actor-kind = { $kind ->
    [person] person
    [body] body
    [company] company
    [state] state
   *[unknown] not known
}
# Behind the names of one kind, as what they are and as a filter.
actor-kinds-named = { $kind ->
    [person] { $count ->
        [one] person
       *[other] persons
    }
    [body] { $count ->
        [one] body
       *[other] bodies
    }
    [company] { $count ->
        [one] company
       *[other] companies
    }
   *[state] { $count ->
        [one] state
       *[other] states
    }
}
actor-kinds = Kinds of actors
actor-kind-of = What { $name } is
actor-named = { $name } ({ $kind ->
    [person] person
    [body] body
    [company] company
   *[state] state
})
chips-actor-kind = { $kind ->
    [person] with persons
    [body] with bodies
    [company] with companies
   *[state] with states
}
import-field-actor-kinds = Kinds of actors

## Why here: what speaks for or against a place

why-facts = { $first }, { $second }
why-fact-own-name = the name is the place’s own
why-fact-inhabitants = { $count ->
    [one] { $count } inhabitant
   *[other] { $count } inhabitants
}
why-fact-inhabitants-unknown = the number of inhabitants is not known
why-fact-only-of-name = the only place of this name
why-fact-best-known-of-name = the best known of { $count } places of this name
why-fact-only-of-name-in-country = the only place of this name in its country ({ $country })
why-fact-one-of-name = one of { $count } places of this name
why-fact-country = a country
why-fact-capital = { $country ->
    [none] a capital
   *[other] the capital of its country ({ $country })
}
why-fact-region-seat = the chief town of a region
why-fact-district-seat = the chief town of a district
why-fact-quarter = a part of a town
why-fact-town = a town or village
why-fact-region = a region, one of the first division of its country
why-fact-district = a district, one of the second division of its country
why-fact-administrative-area = an administrative area
why-fact-continent = a continent
why-fact-world-part = a part of the world
why-fact-island = an island
why-fact-sea = a sea or a part of one
why-fact-river = a river
why-fact-lake = a lake
why-fact-water = a body of water
why-fact-mountain = a mountain
why-fact-landform = a landform
why-fact-airport = an airport
why-fact-port = a port
why-fact-area = an area
why-fact-site = a site
why-fact-kind-named = the words beside the name say so
why-fact-other-kind-named = the words beside the name say another kind of place
why-fact-seat-of-same-name = its chief town has the same name
why-fact-beside-container = written beside { $place }, where it lies
why-fact-beside-contained = written beside a place that lies in it
why-fact-country-named = { $country ->
    [none] its country is named in the text
   *[other] its country ({ $country }) is named in the text
}
why-fact-region-named = its region is named in the text
why-fact-same-country-or-region = other places of the text lie, or could lie, in the same country or region
why-fact-language-of-text = the text is written in a language of the place
why-fact-near-place = near { $place }, which the text also names
why-fact-near-others = other places of the text lie near

## Why a record is no longer shown

# Followed by what somebody wrote about it, as a quotation.
gone-because = { $when ->
    [then] This record was not on the map then.
   *[now] This record is no longer shown.
} { $code ->
    [rejected] It was rejected by { $by }.
    [sourceDeleted] Its only source was deleted.
    [noLongerSaid] Its source no longer says it.
    [notYetKnown] It has been known only since { $since }.
    [merged] It was merged into another record.
   *[deleted] { $by ->
        [none] It was deleted.
       *[other] It was deleted by { $by }.
    }
}

## Tokens: who may do what

menu-tokens = Access tokens
tokens-lead = A token is what a person signs in with and a program shows. It acts under its name: the audit says who did what.
tokens-name = Name of the person or program
tokens-role = Role
tokens-role-note = { $role ->
    [viewer] A viewer reads what everybody reads, under a name.
    [admin] An admin does what analysts do, and makes and revokes tokens.
   *[analyst] An analyst adds, corrects and deletes texts and records.
}
tokens-make = Make a token
tokens-name-fault = A name has letters or digits, and may have spaces and - _ . @ besides.
tokens-name-taken = “{ $name }” is taken: each name is given once, also after its token was revoked.
tokens-not-loaded = The tokens could not be loaded.
tokens-own = you
tokens-revoked = revoked
tokens-made = Made { $when }
tokens-last-used = Last used { $when }
tokens-never-used = Never used
tokens-link = Sign-in link
tokens-link-of = Sign-in link for { $name }
tokens-revoke = Revoke
tokens-revoke-of = Revoke { $name }
tokens-made-for = The token for { $name } is made
tokens-secret = Token, for programs and the sign-in page
tokens-secret-copied = The token is copied.
tokens-once = Copy the token now: it is shown this once and stored nowhere. The link can be made again.
tokens-link-for = A sign-in link for { $name }
tokens-sign-in-link = Sign-in link to hand over
# $when is a date and time.
tokens-link-note = It signs one browser in, once, until { $when }. Send it to nobody else.
tokens-copy-of = Copy: { $what }
tokens-copy-by-hand = The browser did not let the page copy. The text is selected: copy it with Ctrl+C or the menu.
tokens-put-away = Put away
tokens-no-link = No link could be made.
tokens-revoke-title = Revoke { $name }?
tokens-revoke-what = { $name } ({ $role }) is signed out everywhere at once, and programs that show the token are refused. This cannot be taken back: who is to come in again needs a token of another name.
tokens-revoke-own = This is your own token: you are signed out everywhere at once, here too. This cannot be taken back.
tokens-revoke-stays = What was done under this name stays, and stays in the audit.
tokens-last-admin = This is the last admin. Without one nobody could make tokens on this page: make another admin first, or revoke it by the command line of the server.
tokens-was-revoked = { $name } is revoked.
change-sign-in-link = Made a link to sign in

## Texts on the server

menu-documents = Texts
documents-search = Search titles
documents-search-hint = Words of title, publisher, author or address
documents-none = There are no texts yet.
documents-none-found = No text has these words in its title.
documents-not-loaded = The texts could not be loaded.
documents-not-opened = The text could not be opened.
documents-brief = summary in our own words
documents-brief-note = This is a summary in our own words, not the source’s text.
documents-published = published { $date }
documents-undated = publication date unknown
# $when is a date and time.
documents-added = added { $when }
documents-back = All texts
documents-acts = What can be done with this text
documents-correct = Correct
documents-delete = Delete
documents-read = What was read in it
documents-nothing-read = No sentence speaks of something for this map.
documents-other-records = Records by hand from this source
documents-show-rest = Show the rest of the text
documents-claim = To claim { $number }
documents-sentence = Sentence of claim { $number }
documents-not-shown = not on the map
documents-to-record = On the map: { $record }
documents-not-ours = The whole text is not ours to show. What of it speaks of this map is quoted on the cards of these records.
documents-draft = What you had typed and not saved stands here again.
documents-check = See what changes
documents-checking = Looking what becomes of the records …
documents-not-checked = What becomes of the records could not be found out.
documents-empty = The text is empty. To take it from the map, delete it.
documents-same = Nothing is changed yet.
# $any: how many records are touched at all.
documents-will = { $any ->
    [0] No record changes.
   *[other] { $changed ->
        [0] No record changes
        [one] 1 record changes
       *[other] { $changed } records change
    }, { $withdrawn ->
        [0] none is withdrawn
        [one] 1 is withdrawn
       *[other] { $withdrawn } are withdrawn
    }, { $added ->
        [0] none is new
        [one] 1 is new
       *[other] { $added } are new
    }. All others stay as they are.
}
documents-did = { $any ->
    [0] No record changed.
   *[other] { $changed ->
        [0] No record changed
        [one] 1 record changed
       *[other] { $changed } records changed
    }, { $withdrawn ->
        [0] none was withdrawn
        [one] 1 was withdrawn
       *[other] { $withdrawn } were withdrawn
    }, { $added ->
        [0] none is new
        [one] 1 is new
       *[other] { $added } are new
    }. All others are as they were.
}
documents-changed = Changed ({ $count })
documents-withdrawn = Withdrawn ({ $count })
documents-added-records = New ({ $count })
documents-only-words = only the sentences that say it, or how sure they are
documents-and-more = and { $count } more
documents-saved = The correction is saved.
documents-conflict = Somebody has corrected this text since you opened it. Nothing of yours is lost yet, and nothing of theirs is overwritten.
documents-conflict-same = Both of you made the same of it.
documents-delete-title = Delete this text?
documents-delete-what = { $withdrawn ->
    [0] No record hangs on this text alone.
    [one] 1 record is supported by this text alone and will be withdrawn.
   *[other] { $withdrawn } records are supported by this text alone and will be withdrawn.
} { $changed ->
    [0] { "" }
    [one] 1 other record loses it as a source and stays.
   *[other] { $changed } other records lose it as a source and stay.
}
documents-delete-back = Who adds the same text again has the records back, with what people decided about them.
documents-why = Why
documents-why-hint = stands in the audit and where the records were
documents-deleted = Deleted: { $title }
documents-changed-meanwhile = Somebody has corrected this text meanwhile; nothing was deleted. This is what it says now.
