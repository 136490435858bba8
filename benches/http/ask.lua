-- wrk's side of `run`: asks the questions of a file in turn, and says at the end what happened, one `name value` a line.
-- Requests are written out once, so that asking costs little beside answering. wrk adds no Host header to them: `wrk.format` does.

local requests = {}
local next_request = 0

function init(arguments)
  for path in io.lines(arguments[1]) do
    requests[#requests + 1] = wrk.format("GET", path)
  end
end

function request()
  next_request = next_request % #requests + 1
  return requests[next_request]
end

function done(summary, latency, _)
  local errors = summary.errors
  print("result answers " .. summary.requests)
  print("result microseconds " .. summary.duration)
  print("result bytes " .. summary.bytes)
  print("result not_200 " .. errors.status)
  print("result broken " .. (errors.connect + errors.read + errors.write + errors.timeout))
  print("result p50_us " .. latency:percentile(50))
  print("result p99_us " .. latency:percentile(99))
end
