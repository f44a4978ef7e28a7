using System.Buffers.Binary;
using CuuLong.Platform.Data;

namespace CuuLong.Platform.Replay;

/// <summary>
/// One act of the month. Steps of one slice of time and one lane (an agency) run in order; lanes of a slice know
/// nothing of each other and may run side by side.
/// </summary>
/// <param name="Stream">Index of the stream whose act it is.</param>
/// <param name="Kind">Which act, as the stream counts them.</param>
/// <param name="Item">The record it concerns, as the stream counts them.</param>
/// <param name="Part">Which part of the record (a recipient), where it has parts.</param>
public readonly record struct Step(int Slice, int Lane, byte Stream, byte Kind, int Item, byte Part)
{
    /// <summary>
    /// The form's token of the act, the same in every run: what was accepted is known by it and never done twice. Tokens of one
    /// slice stand together, so that the index over them grows at its end.
    /// </summary>
    public Guid Request(string month)
    {
        Span<byte> token = stackalloc byte[16];
        Ids.Named($"replay/{month}/{Stream}/{Kind}/{Item}/{Part}").TryWriteBytes(token, bigEndian: true, out _);
        BinaryPrimitives.WriteInt32BigEndian(token, Slice);
        return new Guid(token, bigEndian: true);
    }
}
