using MapDashboard.Changes.Columns;
using MapDashboard.Filters;

namespace MapDashboard.Tiles;

/// <summary>What to draw for a part of the map: the cells of the grid that it touches, whole, so that a cluster stays the same while the map is moved.</summary>
internal sealed class MapView
{
    /// <summary>Of a map tile of zoom z (256 pixels) a cell is a sixteenth: 64 pixels.</summary>
    private const int LevelsBelowTile = 2;

    /// <summary>A screen of 3840 by 2160 pixels has 2,135. A larger view gets larger cells.</summary>
    private const int MostCells = 2_500;

    private const int MostNeighbours = 200;

    private MapView(CellGrid grid, int level, IReadOnlyList<AreaSum>? areas)
    {
        (Grid, Zoom, Areas) = (grid, Math.Max(0, level - LevelsBelowTile), areas);
        foreach (var cell in grid.Cells)
        {
            cell.Close(CellSum.MostLarge);
        }
    }

    public CellGrid Grid { get; }

    /// <summary>Null when they count in the cells.</summary>
    public IReadOnlyList<AreaSum>? Areas { get; }

    /// <summary>That the cells are of: what was asked for, or less where the box is too large for it.</summary>
    public int Zoom { get; }

    /// <param name="box">In degrees.</param>
    /// <param name="zoom">0 to 24.</param>
    /// <param name="areasApart">What is known to a region or country only is in no cell.</param>
    public static MapView Of(MapColumns map, Filter filter, ViewBox box, int zoom, bool areasApart = false)
    {
        var level = zoom + LevelsBelowTile;
        while (level > 0 && box.Extents.Sum(e => Area(Cells(e, level))) > MostCells)
        {
            level--;
        }
        var grid = new CellGrid(map, filter, level, areasApart);
        foreach (var extent in box.Extents)
        {
            grid.Add(Cells(extent, level));
        }
        foreach (var extent in box.Extents)
        {
            foreach (var (x, y) in grid.Neighbours(Cells(extent, level), extent, MostNeighbours))
            {
                grid.Add(new Extent(x, y, x, y));
            }
        }
        return new(grid, level, areasApart ? AreaSum.Of(map, filter, box) : null);
    }

    private static Extent Cells(Extent extent, int level) =>
        new(ZOrder.Cell(extent.MinX, level), ZOrder.Cell(extent.MinY, level), ZOrder.Cell(extent.MaxX, level), ZOrder.Cell(extent.MaxY, level));

    private static double Area(Extent cells) => (cells.MaxX - cells.MinX + 1.0) * (cells.MaxY - cells.MinY + 1.0);
}
