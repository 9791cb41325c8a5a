namespace Fidelity.BareWire.Layout;

/// <content>What references are set to, straight from a message.</content>
public ref partial struct LayoutBuilder
{
    /// <summary>Adds the text that a message has next, and lets a text refer to it. The reader has checked that it is UTF-8.</summary>
    /// <param name="text">The reference, where it lies.</param>
    /// <param name="reader">Reads the message.</param>
    /// <exception cref="BareFormatException">It is cut off or not UTF-8.</exception>
    /// <inheritdoc cref="AddTo{T}(ref BareArray{T}, int)" path="/exception"/>
    public void ReadTo(scoped ref BareText text, scoped ref BareReader reader)
    {
        LayoutSlot<BareText> at = SlotOf(ref text);
        LayoutSlots<byte> added = AddBytes(reader.ReadTextSlice());
        SetText(ref At(at), added);
    }

    /// <summary>Adds the bytes that a message has next after their number, and lets an array refer to them.</summary>
    /// <param name="data">The reference, where it lies.</param>
    /// <param name="reader">Reads the message.</param>
    /// <exception cref="BareFormatException">They are cut off.</exception>
    /// <inheritdoc cref="AddTo{T}(ref BareArray{T}, int)" path="/exception"/>
    public void ReadTo(scoped ref BareArray<byte> data, scoped ref BareReader reader) => AddTo(ref data, reader.ReadDataSlice());
}
