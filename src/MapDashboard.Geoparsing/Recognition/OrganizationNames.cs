namespace MapDashboard.Geoparsing.Recognition;

/// <summary>Which words of a text belong to the names of organisations and newspapers.</summary>
internal sealed class OrganizationNames
{
    private enum Kind : byte
    {
        None,
        Organization,
        Newspaper,
    }

    private readonly DocumentWords _words;
    private readonly Kind[] _kind;

    public OrganizationNames(DocumentWords words)
    {
        _words = words;
        _kind = new Kind[words.Count];
        for (var i = 0; i < words.Count; i++)
        {
            if (!words.IsCapitalized(i))
            {
                continue;
            }
            var end = RunEnd(i);
            MarkHeads(i, end);
            MarkOpening(i, end);
            i = end - 1;
        }
    }

    /// <summary>Part of the name of an organisation, company, school, treaty, contest.</summary>
    public bool Contains(int first, int end) => Any(first, end, Kind.Organization);

    public bool IsNewspaper(int first, int end) => Any(first, end, Kind.Newspaper);

    private bool Any(int first, int end, Kind kind)
    {
        for (var i = first; i < end; i++)
        {
            if (_kind[i] == kind)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>"Belgrade Centre": everything in front of the last head word.</summary>
    private void MarkHeads(int first, int end)
    {
        for (var head = end - 1; head > first; head--)
        {
            var kind = Lexicon.NewspaperHeads.Contains(_words.Lower(head)) && !_words.IsTitleCase(head) ? Kind.Newspaper
                : Lexicon.OrganizationHeads.Contains(_words.Lower(head)) ? Kind.Organization
                : Kind.None;
            if (kind != Kind.None && _words.IsCapitalized(head))
            {
                // the name of the outlet has no "of" inside; what stands before it is another name
                var from = kind == Kind.Newspaper ? LastSmallWord(first, head) : first;
                Array.Fill(_kind, kind, from, head - from + 1);
                return;
            }
        }
    }

    /// <summary>"Communist Party of China": from the head to the end of the run.</summary>
    private void MarkOpening(int first, int end)
    {
        for (var i = first; i + 2 < end; i++)
        {
            if (Lexicon.OrganizationOpenings.Contains(_words.Lower(i)) && _words.IsCapitalized(i) && _words.Lower(i + 1) is "of" or "for")
            {
                Array.Fill(_kind, Kind.Organization, first, end - first);
                return;
            }
        }
    }

    private int LastSmallWord(int first, int head)
    {
        var from = head;
        while (from > first && _words.IsCapitalized(from - 1))
        {
            from--;
        }
        return from;
    }

    private int RunEnd(int i)
    {
        var end = i + 1;
        while (end < _words.Count && _words.Continues(end))
        {
            var small = _words.Lower(end) is "of" or "for" or "the" or "&" or "and" && !_words.IsCapitalized(end);
            if (small && NextCapital(end) is var next && next > end && (_words.Lower(end) != "and" || HasOpening(i, end)))
            {
                end = next + 1;
            }
            else if (_words.IsCapitalized(end))
            {
                end++;
            }
            else
            {
                break;
            }
        }
        return end;
    }

    private bool HasOpening(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (_words.Lower(i) is "ministry" or "department" or "committee" or "office" or "centre" or "center")
            {
                return true;
            }
        }
        return false;
    }

    private int NextCapital(int end) =>
        _words.IsCapitalized(end + 1) && _words.Continues(end + 1) ? end + 1
        : _words.Lower(end + 1) == "the" && _words.IsCapitalized(end + 2) && _words.Continues(end + 2) ? end + 2
        : end;
}
