-- wrk asks for the addresses of the file in PATHS in turn, and says how it went as JSON; each thread begins far from the other, so that it does not ask for what the other has just asked for
local paths = {}
for line in assert(io.open(os.getenv('PATHS'))):lines() do
  paths[#paths + 1] = line
end
local threads, at = 0, 0

function setup(thread)
  thread:set('first', threads * math.floor(#paths / 2))
  threads = threads + 1
end

function init()
  at = first
end

function request()
  at = at % #paths + 1
  return wrk.format('GET', paths[at])
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format('\n{"requests":%d,"seconds":%f,"bytes":%d,"p50":%f,"p99":%f,"failed":%d}\n', summary.requests, summary.duration / 1e6, summary.bytes, latency:percentile(50) / 1e3,
    latency:percentile(99) / 1e3, errors.connect + errors.read + errors.write + errors.timeout + errors.status))
end
