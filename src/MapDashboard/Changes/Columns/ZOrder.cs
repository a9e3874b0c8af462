using System.Runtime.Intrinsics.X86;

namespace MapDashboard.Changes.Columns;

/// <summary>
/// Positions in one order: the bits of y and x by turns, the highest first (G. M. Morton, 1966). In this order the rows of a cell of any level are one run, so that a map tile
/// and each of its parts is a range of rows. A cell of level n is one of 4ⁿ equal squares.
/// </summary>
internal static class ZOrder
{
    public const int MaxLevel = 32;

    public static ulong Key(uint x, uint y) => Bmi2.X64.IsSupported
        ? Bmi2.X64.ParallelBitDeposit(x, 0x5555555555555555) | Bmi2.X64.ParallelBitDeposit(y, 0xAAAAAAAAAAAAAAAA)
        : Spread(x) | (Spread(y) << 1);

    /// <summary>The first key of a cell.</summary>
    public static ulong First(int level, uint cellX, uint cellY) => level == 0 ? 0 : Key(cellX << (MaxLevel - level), cellY << (MaxLevel - level));

    /// <summary>The last key of a cell.</summary>
    public static ulong Last(int level, uint cellX, uint cellY) => First(level, cellX, cellY) | (level == 0 ? ulong.MaxValue : ((1UL << (2 * (MaxLevel - level))) - 1));

    public static uint Cell(uint position, int level) => level == 0 ? 0 : position >> (MaxLevel - level);

    private static ulong Spread(uint value)
    {
        ulong bits = value;
        bits = (bits | (bits << 16)) & 0x0000FFFF0000FFFF;
        bits = (bits | (bits << 8)) & 0x00FF00FF00FF00FF;
        bits = (bits | (bits << 4)) & 0x0F0F0F0F0F0F0F0F;
        bits = (bits | (bits << 2)) & 0x3333333333333333;
        return (bits | (bits << 1)) & 0x5555555555555555;
    }
}
