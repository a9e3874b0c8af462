using System.Text.Json;

namespace MapDashboard.Api;

/// <summary>Fields of a body that are not as they should be, each named with what is wrong.</summary>
internal sealed class MalformedBodyException(IDictionary<string, string[]> errors) : FormatException(string.Join(' ', errors.SelectMany(e => e.Value)))
{
    public IDictionary<string, string[]> Errors { get; } = errors;

    public MalformedBodyException(string field, string fault) : this(new Dictionary<string, string[]> { [field] = [$"\"{field}\" {fault}."] })
    {
    }
}

/// <summary>The fields of a JSON object, read one by one; what is unknown or of the wrong kind is collected, and refused together at the end.</summary>
internal sealed class BodyFields
{
    private readonly JsonElement _body;
    private readonly string _path;
    private readonly Dictionary<string, string[]> _errors = [];

    /// <param name="path">Of an object within the body, what stands before its fields' names ("source.").</param>
    public BodyFields(JsonElement body, string path, params IReadOnlyList<string> known)
    {
        (_body, _path) = (body, path);
        if (body.ValueKind != JsonValueKind.Object)
        {
            throw path.Length == 0 ? new BadHttpRequestException("The body must be a JSON object.") : new MalformedBodyException(path.TrimEnd('.'), "must be an object");
        }
        foreach (var unknown in body.EnumerateObject().Where(p => !known.Contains(p.Name)))
        {
            Fail(unknown.Name, $"is not known; the fields are {string.Join(", ", known)}");
        }
    }

    /// <summary>The names of the fields that are null.</summary>
    public IReadOnlyList<string> Nulls => [.. _body.EnumerateObject().Where(p => p.Value.ValueKind == JsonValueKind.Null).Select(p => p.Name)];

    /// <summary>Null when it is left out, null or wrong.</summary>
    /// <param name="fault">What is wrong with a text, null when nothing is.</param>
    public string? Text(string name, int maxLength, Func<string, string?>? fault = null) => Value(name) is not { } json ? null : Keep(name, Check(json, maxLength, fault, out var text), text);

    /// <summary>Null when it is left out, null or wrong.</summary>
    public double? Number(string name, double min, double max)
    {
        if (Value(name) is not { } json)
        {
            return null;
        }
        if (json.ValueKind == JsonValueKind.Number && json.TryGetDouble(out var number) && number >= min && number <= max)
        {
            return number;
        }
        Fail(name, FormattableString.Invariant($"must be a number from {min} to {max}"));
        return null;
    }

    /// <summary>The texts of a list.</summary>
    public IReadOnlyList<string>? Texts(string name, int most, int maxLength, Func<string, string?>? fault = null) =>
        List(name, most, (item, _) => Check(item, maxLength, fault, out var text) is { } wrong ? throw new MalformedBodyException(_path + name, $"holds an entry that {wrong}") : text!);

    /// <summary>The items of a list; a fault in one is one of the list.</summary>
    /// <param name="read">Reads one; its path stands before the names of its fields.</param>
    public IReadOnlyList<T>? List<T>(string name, int most, Func<JsonElement, string, T> read)
    {
        if (Value(name) is not { } json)
        {
            return null;
        }
        if (json.ValueKind != JsonValueKind.Array || json.GetArrayLength() > most)
        {
            Fail(name, $"must be a list of at most {most}");
            return null;
        }
        return Try(() => json.EnumerateArray().Select((item, i) => read(item, $"{_path}{name}[{i}].")).ToList());
    }

    /// <summary>An object or another value that has its own reader.</summary>
    public T? Object<T>(string name, Func<JsonElement, string, T> read) where T : class => Value(name) is { } json ? Try(() => read(json, $"{_path}{name}.")) : null;

    public void Fail(string name, string fault) => _errors.TryAdd(_path + name, [$"\"{_path}{name}\" {fault}."]);

    /// <summary>Notes as missing what is null, unless it or something in it is known to be wrong.</summary>
    public void Require(string name, object? value)
    {
        if (value is null && !_errors.Keys.Any(wrong => wrong.StartsWith($"{_path}{name}.", StringComparison.Ordinal)))
        {
            Fail(name, "is missing");
        }
    }

    /// <exception cref="MalformedBodyException">Anything was wrong.</exception>
    public void ThrowIfMalformed()
    {
        if (_errors.Count > 0)
        {
            throw new MalformedBodyException(_errors);
        }
    }

    private JsonElement? Value(string name) => _body.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private string? Keep(string name, string? wrong, string? text)
    {
        if (wrong is null)
        {
            return text;
        }
        Fail(name, wrong);
        return null;
    }

    private T? Try<T>(Func<T> read) where T : class
    {
        try
        {
            return read();
        }
        catch (MalformedBodyException malformed)
        {
            malformed.Errors.ToList().ForEach(e => _errors.TryAdd(e.Key, e.Value));
            return null;
        }
    }

    /// <returns>What is wrong; null when nothing is.</returns>
    private static string? Check(JsonElement json, int maxLength, Func<string, string?>? fault, out string? text)
    {
        text = null;
        try
        {
            text = json.ValueKind == JsonValueKind.String ? json.GetString()!.Trim() : null;
        }
        catch (InvalidOperationException)
        {
            // half a surrogate pair, escaped, is valid JSON and no text
        }
        return text switch
        {
            null => "must be a text",
            "" => "is empty",
            _ when text.Length > maxLength => $"has more than {maxLength} characters",
            _ when text.Any(c => char.IsControl(c) && c is not ('\n' or '\t')) => "holds control characters",
            _ => fault?.Invoke(text),
        };
    }
}
