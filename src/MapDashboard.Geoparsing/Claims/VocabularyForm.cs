namespace MapDashboard.Geoparsing.Claims;

/// <summary>The form of <c>vocabulary.yaml</c>: its keys as they are written.</summary>
internal sealed partial class VocabularyFile
{
    private sealed class FileDto
    {
        public string? Protagonist { get; set; }
        public List<LayerDto> Layers { get; set; } = [];
        public List<NamedPatternsDto> Statuses { get; set; } = [];
        public List<string> Hedges { get; set; } = [];
        public List<string> Denials { get; set; } = [];
        public List<string> Affirmations { get; set; } = [];
        public List<string> Asides { get; set; } = [];
        public List<string> References { get; set; } = [];
        public List<string> Continuations { get; set; } = [];
        public List<string> Currents { get; set; } = [];
        public List<string> Sames { get; set; } = [];
        public List<string> Partitives { get; set; } = [];
        public List<string> Journeys { get; set; } = [];
        public List<string> Strangers { get; set; } = [];
        public List<string> Locatives { get; set; } = [];
        public List<string> Retractions { get; set; } = [];
        public List<string> Counted { get; set; } = [];
        public List<NamedPatternsDto> Units { get; set; } = [];
        public List<NamedPatternsDto> Actors { get; set; } = [];
        public Dictionary<string, List<string>> Lists { get; set; } = [];
        public List<LabelsDto> Labels { get; set; } = [];
        public List<RuleDto> Rules { get; set; } = [];
    }

    private sealed class LayerDto
    {
        public string? Key { get; set; }
        public string? Name { get; set; }
        public string? Description { get; set; }
        public Dictionary<string, string>? Labels { get; set; }
        public Dictionary<string, string>? Descriptions { get; set; }
        public string? Color { get; set; }
        public string? ColorDark { get; set; }
        public string? Shape { get; set; }
    }

    private sealed class NamedPatternsDto
    {
        public string? Key { get; set; }
        public string? Name { get; set; }
        public Dictionary<string, string>? Labels { get; set; }
        public List<string>? Triggers { get; set; }
        public string? Kind { get; set; }
        public int Stage { get; set; }
        public List<string>? Nouns { get; set; }
        public List<string>? Lasting { get; set; }
        public List<string>? Begun { get; set; }
        public List<string>? Lifted { get; set; }
        public Dictionary<string, List<string>> In { get; set; } = [];
        public List<string>? Words { get; set; }
        public List<string>? Aliases { get; set; }
    }

    private sealed class LabelsDto
    {
        public string? Name { get; set; }
        public Dictionary<string, string>? Labels { get; set; }
    }

    private sealed class RuleDto
    {
        public string? Program { get; set; }
        public string? Subject { get; set; }
        public string? Layer { get; set; }
        public List<string>? Any { get; set; }
        public List<List<string>>? All { get; set; }
        public string? Within { get; set; }
        public List<string>? About { get; set; }
        public List<string>? Weak { get; set; }
        public List<string>? Not { get; set; }
        public bool Generic { get; set; }
        public bool Parties { get; set; }
        public bool Agreement { get; set; }
        public bool Bilateral { get; set; }
        public string? Signed { get; set; }
        public string? Status { get; set; }
        public bool Line { get; set; }
        public bool Ends { get; set; }
        public bool Abroad { get; set; }
        public bool Site { get; set; }
        public List<string>? Kinds { get; set; }
    }
}
