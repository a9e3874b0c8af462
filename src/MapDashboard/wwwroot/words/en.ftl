# The page's words in English. The other catalogues have the same messages with the same variables; a test sees to it.
# Keys begin with the part of the page that says them. See https://projectfluent.org for the syntax.

theme = Theme: { $choice ->
   *[auto] as the system
    [light] light
    [dark] dark
}

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
    .aria-label = Map of the records. Arrow keys move it, plus and minus zoom, N and P go through what is in view, Enter opens it.
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
