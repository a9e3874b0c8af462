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
