using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using MapDashboard.Geoparsing.Claims;
using MapDashboard.Geoparsing.Gazetteers;
using MapDashboard.Geoparsing.Resolution;
using MapDashboard.Geoparsing.Text;

namespace MapDashboard.Commands;

/// <summary>What was read out of a text, as one line of JSON; programs depend on the keys and their order.</summary>
internal sealed class GeoparsedJson : IDisposable
{
    private const int ScoreDigits = 4;

    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly Utf8JsonWriter _json;

    public GeoparsedJson() => _json = new(_buffer, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <param name="claims">Null to leave them out.</param>
    /// <param name="explains">Whether each toponym shows its candidates with score and reasons.</param>
    /// <returns>Valid until the next call.</returns>
    public ReadOnlySpan<byte> Line(JsonNode? id, IReadOnlyList<Toponym> toponyms, IReadOnlyList<Claim>? claims, bool explains)
    {
        _buffer.ResetWrittenCount();
        _json.Reset();
        _json.WriteStartObject();
        _json.WritePropertyName("id");
        if (id is null)
        {
            _json.WriteNullValue();
        }
        else
        {
            id.WriteTo(_json);
        }
        Array("toponyms", toponyms, t => Write(t, explains));
        if (claims is not null)
        {
            Array("claims", claims, Write);
        }
        _json.WriteEndObject();
        _json.Flush();
        return _buffer.WrittenSpan;
    }

    public void Dispose() => _json.Dispose();

    private void Write(Toponym toponym, bool explains)
    {
        _json.WriteStartObject();
        Write(toponym.Span);
        _json.WriteString("surface", toponym.Surface);
        Write(toponym.Resolution.Place);
        _json.WriteNumber("score", Math.Round(toponym.Resolution.Confidence, ScoreDigits));
        if (toponym.Use != ToponymUse.Literal)
        {
            _json.WriteString("use", toponym.Use == ToponymUse.Metonym ? "metonym" : "demonym");
        }
        if (explains)
        {
            _json.WriteString("outcome", toponym.Resolution.Outcome.ToString().ToLowerInvariant());
            Array("candidates", toponym.Resolution.Candidates, Write);
        }
        _json.WriteEndObject();
    }

    private void Write(Candidate candidate)
    {
        _json.WriteStartObject();
        Write(candidate.Place);
        _json.WriteNumber("score", Math.Round(candidate.Score, ScoreDigits));
        Array("reasons", candidate.Reasons, reason =>
        {
            _json.WriteStartObject();
            _json.WriteString("kind", reason.Kind);
            _json.WriteNumber("weight", Math.Round(reason.Weight, ScoreDigits));
            _json.WriteString("detail", reason.Detail);
            _json.WriteEndObject();
        });
        _json.WriteEndObject();
    }

    /// <summary>The place's keys; all null where there is none.</summary>
    private void Write(Place? place)
    {
        GeoNamesId(place);
        _json.WriteString("name", place?.Name);
        _json.WriteString("country", place?.Country);
        Position(place);
        _json.WriteString("feature", place?.FeatureCode);
    }

    private void Write(Claim claim)
    {
        _json.WriteStartObject();
        _json.WriteString("layer", claim.Layer);
        _json.WriteString("program", claim.Program);
        Array("places", claim.Places, Write);
        Array("dates", claim.Dates, d => _json.WriteStringValue(d.Edtf));
        Array("years", claim.Years, _json.WriteNumberValue);
        _json.WriteString("status", claim.Status);
        Array("actors", claim.Actors, _json.WriteStringValue);
        Array("quantities", claim.Quantities, q =>
        {
            _json.WriteStartObject();
            _json.WriteNumber("value", q.Value);
            _json.WriteString("unit", q.Unit);
            _json.WriteString("text", q.Text);
            _json.WriteEndObject();
        });
        _json.WriteNumber("confidence", Math.Round(claim.Confidence, ScoreDigits));
        Array("evidence", claim.Evidence.Select(e => e.Span).Distinct(), span =>
        {
            _json.WriteStartObject();
            Write(span);
            _json.WriteEndObject();
        });
        _json.WriteEndObject();
    }

    private void Write(ClaimPlace place)
    {
        _json.WriteStartObject();
        _json.WriteString("name", place.Place.Name);
        GeoNamesId(place.Place);
        _json.WriteString("country", place.Place.Country);
        Position(place.Place);
        _json.WriteString("precision", place.Precision.ToString().ToLowerInvariant());
        _json.WriteEndObject();
    }

    private void Write(TextSpan span)
    {
        _json.WriteNumber("start", span.Start);
        _json.WriteNumber("end", span.End);
    }

    /// <summary>Null also for a place that GeoNames does not have.</summary>
    private void GeoNamesId(Place? place)
    {
        if (place is { Id: > 0 })
        {
            _json.WriteNumber("geonameid", place.Id);
        }
        else
        {
            _json.WriteNull("geonameid");
        }
    }

    private void Position(Place? place)
    {
        if (place is null)
        {
            _json.WriteNull("lat");
            _json.WriteNull("lon");
            return;
        }
        _json.WriteNumber("lat", place.Latitude);
        _json.WriteNumber("lon", place.Longitude);
    }

    private void Array<T>(string name, IEnumerable<T> items, Action<T> write)
    {
        _json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(item);
        }
        _json.WriteEndArray();
    }
}
